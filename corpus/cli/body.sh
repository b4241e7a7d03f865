# --body: sections, captions and tables of a paper, besides its abstract
for paper in corpus/formats/jats.nxml corpus/formats/tei.xml corpus/formats/page-citation.html; do
  claimx extract --body --quiet --format csv "$paper" | cut -d , -f 1,5,7
  claimx dump --body document "$paper" | grep '"text"'
done
