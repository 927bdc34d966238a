namespace GraphQL.Language;

/// <summary>The limits of the parser. They count inside the lexer, so a hostile document stops at the limit, not behind it.</summary>
public sealed class ParserOptions
{
    /// <summary>The deepest nesting that can be allowed: all that reads a tree recurses, and a stack overflow would end the process.</summary>
    public const int DeepestAllowed = 500;

    private readonly int _maxDepth = 200;

    /// <summary>The limits for documents of clients.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>For schema documents of the operator: any length, the same nesting limit.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue };

    /// <summary>Most bytes of a document, comments and white space included; default 262,144, at 17 for each of the tokens that are
    /// allowed.</summary>
    public int MaxBytes { get; init; } = 256 * 1024;

    /// <summary>Most tokens of a document; default 15,000, as Apollo Router has it.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>Deepest nesting of selection sets, values and types together; default 200, as HotChocolate has it; at most
    /// <see cref="DeepestAllowed"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1 or more than <see cref="DeepestAllowed"/>.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init => _maxDepth = value is >= 1 and <= DeepestAllowed
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"MaxDepth must be between 1 and {DeepestAllowed}.");
    }
}
