using Gateway.Host.Configuration;

namespace Gateway.Host.Plans;

/// <summary>Who may see how an operation is fetched; section <c>Plans</c>.</summary>
internal sealed record PlanExposureOptions
{
    public const string Section = "Plans";

    /// <summary>Answers the header that asks for the plan; by default nobody sees one.</summary>
    public bool Expose { get; init; }

    /// <summary>
    /// The scope that a caller must hold besides: a plan names subgraphs, keys and fields that the caller's schema does not have. No plan of
    /// the developer tokens contains it.
    /// </summary>
    public string Scope { get; init; } = "plan:read";

    public static PlanExposureOptions Read(ConfigurationValues values) => new()
    {
        Expose = values.Flag(nameof(Expose), false),
        Scope = values.Text(nameof(Scope)) ?? "plan:read",
    };
}
