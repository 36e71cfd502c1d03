def contexts_of(text, start, end): return ()
