using Gateway.Host.Configuration;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Ide;

/// <summary>The IDE that browsers get at the endpoint; section <c>Ide</c>.</summary>
internal sealed record IdeOptions
{
    public const string Section = "Ide";

    /// <summary>Serves the IDE; by default in Development only.</summary>
    public bool Enabled { get; init; }

    /// <summary>
    /// In Development, the sample tenant as which the IDE signs in by itself, so that its schema browser works without a token; null: the
    /// person enters a token in the connection settings.
    /// </summary>
    public string? Tenant { get; init; }

    /// <summary>The plan of <see cref="Tenant"/>.</summary>
    public string Plan { get; init; } = PlanScopes.Standard;

    public static IdeOptions Read(ConfigurationValues values, bool isDevelopment)
    {
        var options = new IdeOptions
        {
            Enabled = values.Flag(nameof(Enabled), isDevelopment),
            Tenant = values.Text(nameof(Tenant)),
            Plan = values.Text(nameof(Plan)) ?? PlanScopes.Standard,
        };
        if (options.Tenant is not null && !isDevelopment)
        {
            values.Refuse(nameof(Tenant), options.Tenant, "empty outside Development: a page that everybody can open must not carry a token");
        }

        if (PlanScopes.Get(options.Plan) is null)
        {
            values.Refuse(nameof(Plan), options.Plan, string.Join(", ", PlanScopes.Plans));
        }

        return options;
    }
}
