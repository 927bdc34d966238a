namespace Gateway.Execution.Failures;

/// <summary>A subgraph's error at a place in the merged tree, ready for the client.</summary>
/// <param name="Text">As the policy lets it pass.</param>
/// <param name="Slot">The slot whose null it explains; the row itself where it explains the whole object.</param>
/// <param name="Row">The row that the slot belongs to.</param>
/// <param name="Suffix">Where below the slot the subgraph met the error: keys of the merged tree and indices.</param>
internal sealed record ErrorAttachment(ErrorText Text, int Slot, int Row, IReadOnlyList<object> Suffix)
{
    public bool IsReported { get; set; }
}
