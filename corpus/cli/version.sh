claimx --version
