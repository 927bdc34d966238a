using Gateway.Host.Composing;

namespace Gateway.Host.Checking;

/// <summary>What came out of a check.</summary>
/// <param name="Composition">Errors and hints of the composition with the candidate.</param>
/// <param name="Changes">Changes of the API schema; empty where the composition failed.</param>
/// <param name="Operations">How many recorded operations were checked.</param>
/// <param name="Broken">What keeps operations from working that work now.</param>
/// <param name="AlreadyBroken">What keeps operations from working already: recorded, and no reason to fail.</param>
/// <param name="Widened">Fields that the candidate gives to more callers.</param>
/// <param name="UnmatchedAccepts">Acceptances that match no breaking change.</param>
internal sealed record CheckReport(
    CompositionReport Composition,
    IReadOnlyList<CheckedChange> Changes,
    int Operations,
    IReadOnlyList<OperationProblem> Broken,
    IReadOnlyList<OperationProblem> AlreadyBroken,
    IReadOnlyList<CheckedAccess> Widened,
    IReadOnlyList<string> UnmatchedAccepts)
{
    public bool Success => Composition.Errors.Count == 0 && Broken.Count == 0 && Changes.All(change => change.Verdict != ChangeVerdict.Fails)
        && Widened.All(widened => widened.Verdict != ChangeVerdict.Fails);

    /// <summary>Subgraphs of the supergraph that is served which the check was not given: what they hold counts as removed.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public static CheckReport NotComposed(CompositionReport composition) => new(composition, [], 0, [], [], [], []);
}
