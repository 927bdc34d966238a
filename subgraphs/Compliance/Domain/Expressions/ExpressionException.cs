namespace Subgraphs.Compliance.Domain.Expressions;

/// <summary>A text is no expression of the rule language: the message says what is wrong and at which character, from 1.</summary>
public sealed class ExpressionException(string problem, int position) : Exception($"{problem} (character {position + 1})")
{
    /// <summary>From 0.</summary>
    public int Position { get; } = position;
}
