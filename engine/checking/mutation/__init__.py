"""Mutation: would anybody notice if a condition, a row or a rule were another?"""
