namespace Subgraphs.Compliance.Domain.Expressions;

/// <summary>What an expression of the rule language can be.</summary>
public enum ExpressionType
{
    /// <summary>A decimal.</summary>
    Number,

    /// <summary>A list of decimals.</summary>
    Numbers,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A word, in single quotes.</summary>
    Word,
}
