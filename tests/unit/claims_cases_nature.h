/* Cases of test_claims.c, in the form of claims_cases.h: units and values of physics, astronomy, chemistry and biology. */
static const row nature_cases[] = {
    /* units as the source writes them, compounds as a rate where they are one */
    {"The dune leans by 37 degrees and has a slope of 12$^{\\circ}$.", "37 degrees measure other degree; 12$^{\\circ}$ measure other °"},
    {"The remnant has a mass of $2.4\\,M_{\\odot}$ and a wind of $3\\,M_{\\odot}\\,yr^{-1}$.",
     "2.4\\,M_{\\odot} measure other M_{\\odot}; 3\\,M_{\\odot}\\,yr^{-1} measure other Msun/yr"},
    {"The core has a mass of 8 M$_\\oplus$ and a width of 3 microns.",
     "8 M$_\\oplus$ measure other M_\\oplus; 3 microns measure other micron"},
    {"The masses are 3, 5 and 8 M$_{\\odot}$.",
     "3 measure other M_{\\odot}; 5 measure other M_{\\odot}; 8 M$_{\\odot}$ measure other M_{\\odot}"},
    {"We find a bend of $2^{\\prime}$ and a flux of $7\\times10^{-4}$ ph cm$^{-2}$ s$^{-1}$.",
     "2^{\\prime} measure other arcmin; 7\\times10^{-4}$ ph cm$^{-2}$ s$^{-1} measure other ph cm^-2 s^-1"},
    {"The field is 12 mG, the rate 4 kg h$^{-1}$ m$^{-2}$, the noise $3\\,\\mathrm{Pa\\,Hz^{-1/2}}$.",
     "12 mG measure other mG; 4 kg h$^{-1}$ m$^{-2}$ measure other kg/h/m^2; 3\\,\\mathrm{Pa\\,Hz^{-1/2}} measure other Pa Hz^{-1/2}"},
    {"The maps cover an area of 30 deg$^2$ to a depth of 26.1 mag.", "30 deg$^2$ count data deg^2; 26.1 mag measure other mag"},
    /* in a text that evaluates nothing a property has no score; what a fit makes of properties has */
    {"The stellar halo of the nearest galaxy has an abundance of $A(\\mathrm{Si}) = 6.4\\pm0.3$.", "6.4\\pm0.3 measure other 1"},
    {"Pulsars near the supernova spin with a ratio of 3.4, and a slope of 0.8 is seen.", "3.4 score other 1; 0.8 score other 1"},
    {"A benchmark of stellar and nebular plates has $A(\\mathrm{Si}) = 6.4\\pm0.3$.", "6.4\\pm0.3 score other 1"},
    {"The drawer has $A(\\mathrm{Si}) = 6.4\\pm0.3$.", "6.4\\pm0.3 score other 1"},
    /* where a distribution lies; a comparison with its amount behind what it is compared with */
    {"The spread of the geysers extends to z = 3 and shows an average value of z = 2.", "3 measure other 1; 2 measure other 1"},
    {"Beyond z = 3 the geysers fade.", "3 setting other 1 over"},
    {"The moor shows a higher acidity than the mean of the fields by 0.3 dex.", "0.3 dex change other dex increase"},
};
