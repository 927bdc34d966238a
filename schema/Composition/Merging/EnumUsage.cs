namespace Federation.Composition.Merging;

/// <summary>Where an enum is used: a coordinate of each kind of use, null where there is none.</summary>
internal sealed record EnumUsage(string? Input, string? Output)
{
    public bool IsUsed => Input is not null || Output is not null;
}
