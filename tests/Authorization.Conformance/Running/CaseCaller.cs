using System.Text.Json.Nodes;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>A caller of a case file.</summary>
internal sealed record CaseCaller(bool IsAuthenticated, string[] Scopes, string[] Roles, string? Subject, string? Purpose)
{
    public static CaseCaller Read(JsonObject caller) => new(
        caller["authenticated"]?.GetValue<bool>() ?? true,
        Texts(caller, "scopes"),
        Texts(caller, "roles"),
        (string?)caller["subject"],
        (string?)caller["purpose"]);

    /// <summary>The policies that the README defines, in words of their own.</summary>
    public bool Grants(string policy, string coordinate) => policy switch
    {
        "four-eyes" => IsAuthenticated && Subject is not null && Roles.Contains("supervisor"),
        "pii-purpose-bound" => IsAuthenticated && !string.IsNullOrWhiteSpace(Purpose),
        "by-coordinate" => coordinate.EndsWith(".a", StringComparison.Ordinal),
        _ => false,
    };

    private static string[] Texts(JsonObject caller, string name) => [.. caller[name]?.AsArray().Select(value => (string)value!) ?? []];
}
