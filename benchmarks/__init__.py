"""What Stifinder costs, measured side by side with others in one run. Ratios hold from one machine to the
next; times do not, so that no test looks at them.
"""
