namespace Gateway.Authorization.Tests;

/// <summary>Callers in a few characters: <c>-</c> has no token; else scopes by spaces, and granted policies with a <c>!</c> before them.</summary>
internal static class Claims
{
    public static Entitlements Parse(string claims)
    {
        if (claims == "-")
        {
            return Entitlements.None;
        }

        var words = claims.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Entitlements(
            IsAuthenticated: true,
            words.Where(word => word[0] != '!').ToHashSet(),
            new PolicyGrants([], words.Where(word => word[0] == '!').Select(word => word[1..])));
    }
}
