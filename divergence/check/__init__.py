"""Annotated cases as a gate: comparisons held against their golds, floors and a baseline.

`divergence.check.run.check` is the door and `divergence.check.nouns.Verdict` what comes out of it;
`divergence.check.formats` writes it down. Nothing is imported here, for `import divergence` imports
this package, which bears the name of a public verb.
"""
