using GraphQL.TypeSystem;

namespace Federation;

/// <summary>Why a subgraph or a set of subgraphs cannot be used.</summary>
/// <param name="Code">One of <see cref="FederationErrorCodes"/>; stable.</param>
/// <param name="Message">Names the coordinate and the subgraphs, and says how to mend it.</param>
/// <param name="Coordinate">Schema coordinate of the element at fault, for example <c>Portfolio.cash</c>; null where the whole schema is.</param>
/// <param name="Subgraphs">Names of the subgraphs concerned.</param>
public sealed record FederationError(string Code, string Message, string? Coordinate, IReadOnlyList<string> Subgraphs)
{
    private static readonly IReadOnlyDictionary<string, string> Sentences = MendingSentences.Of(typeof(FederationErrorCodes));

    /// <summary>How errors of this code are mended; what of the schema is concerned, the message says.</summary>
    public string? Mend => Sentences.GetValueOrDefault(Code);

    public override string ToString() => $"{Code}: {Message}";
}
