namespace GraphQL.Language;

/// <summary>A document that breaks the grammar or a limit of the parser; the message names what was found and what was expected.</summary>
public sealed class SyntaxException : Exception
{
    public SyntaxException(string message, string code, SourceText source, int offset)
        : base(message)
    {
        Code = code;
        Source = source;
        Offset = offset;
    }

    /// <summary>One of <see cref="SyntaxErrorCodes"/>.</summary>
    public string Code { get; }

    /// <summary>The document.</summary>
    public new SourceText Source { get; }

    /// <summary>UTF-8 offset of the offending token.</summary>
    public int Offset { get; }

    /// <summary>Line and column of the offending token.</summary>
    public SourceLocation Location => Source.GetLocation(Offset);
}
