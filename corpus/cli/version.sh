# the version, and the libraries of others that are in; which those are is the build's affair
claimx --version | sed '2s/^with .*libxml2.*$/with LIBRARIES/'
