using GraphQL.TypeSystem;

namespace Federation.Composition;

/// <summary>Something worth knowing about a composition that succeeded.</summary>
/// <param name="Code">One of <see cref="CompositionHintCodes"/>.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Message">Names the coordinate and the subgraphs.</param>
/// <param name="Coordinate">Schema coordinate, or null.</param>
/// <param name="Subgraphs">Names of the subgraphs concerned.</param>
public sealed record CompositionHint(string Code, CompositionHintLevel Level, string Message, string? Coordinate, IReadOnlyList<string> Subgraphs)
{
    private static readonly IReadOnlyDictionary<string, string> Sentences = MendingSentences.Of(typeof(CompositionHintCodes));

    /// <summary>What can be done about hints of this code; what of the schema is concerned, the message says.</summary>
    public string? Mend => Sentences.GetValueOrDefault(Code);

    public override string ToString() => $"{Code}: {Message}";
}
