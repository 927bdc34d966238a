namespace GraphQL.Language;

/// <summary>Stands on a constant that is the code of an error: how a person mends what the code says.</summary>
/// <remarks>The summary of the constant says what the code means; both make the catalogue of codes.</remarks>
/// <param name="sentence">One sentence, or two.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class MendAttribute(string sentence) : Attribute
{
    public string Sentence { get; } = sentence;

    /// <summary>What gives the error: SDL, GraphQL, a request or a setting; null where the meaning says it all.</summary>
    public string? Example { get; set; }
}
