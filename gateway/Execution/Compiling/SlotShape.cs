namespace Gateway.Execution.Compiling;

/// <summary>One key of an object position of the merged tree.</summary>
internal sealed class SlotShape
{
    public required string Key { get; init; }

    /// <summary>The shape of the objects under the key, however many lists lie between; null for a leaf.</summary>
    public ObjectShape? Child { get; set; }

    public List<SlotProvider> Providers { get; } = [];

    /// <summary>The value is JSON that the gateway made itself (introspection) and is passed on as it is.</summary>
    public bool IsRaw { get; set; }
}
