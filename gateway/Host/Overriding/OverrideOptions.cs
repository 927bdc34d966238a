using Gateway.Host.Configuration;

namespace Gateway.Host.Overriding;

/// <summary>Which progressive overrides are on; section <c>Overrides</c>.</summary>
internal sealed record OverrideOptions
{
    public const string Section = "Overrides";

    /// <summary>Labels that are on for every request; labels of the form <c>percent(x)</c> need no entry.</summary>
    public IReadOnlySet<string> ActiveLabels { get; init; } = new HashSet<string>();

    public static OverrideOptions Read(ConfigurationValues values) => new()
    {
        ActiveLabels = values.Texts(nameof(ActiveLabels)).ToHashSet(StringComparer.Ordinal),
    };
}
