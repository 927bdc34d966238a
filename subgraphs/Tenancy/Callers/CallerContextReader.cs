using System.Globalization;
using System.Text.Json;

namespace Subgraphs.Tenancy.Callers;

/// <summary>Claims as JSON to a caller; their signature has been verified.</summary>
internal static class CallerContextReader
{
    /// <exception cref="FormatException">A claim has a form that it cannot have.</exception>
    /// <exception cref="InvalidOperationException">A claim has a JSON type that it cannot have.</exception>
    public static CallerContext Read(JsonElement claims) => new()
    {
        Subject = Text(claims, "sub"),
        TenantId = Text(claims, "tid") is { } tenant ? Guid.ParseExact(tenant, "D") : null,
        Plan = Text(claims, "plan"),
        Roles = Texts(claims, "roles"),
        Scopes = Texts(claims, "scopes").ToHashSet(StringComparer.Ordinal),
        Jurisdictions = Texts(claims, "jurisdictions"),
        Purpose = Text(claims, "purpose"),
        BusinessDate = Text(claims, "businessDate") is { } date
            ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null,
        RequestId = Text(claims, "rid"),
    };

    private static string? Text(JsonElement claims, string name)
        => claims.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    private static string[] Texts(JsonElement claims, string name)
        => claims.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : [];
}
