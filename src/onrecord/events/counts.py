def counts_of(text, analysis, sentence): return {}
