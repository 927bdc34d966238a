namespace Gateway.AppHost;

/// <summary>Which programs take which files. Instruments and closes of a tenant go to both that hold something against them.</summary>
internal static class ImportTargets
{
    private const string Instruments = "instruments";

    private static readonly Dictionary<string, string[]> ByKind = new(StringComparer.Ordinal)
    {
        ["trades"] = ["portfolio"],
        ["cash-flows"] = ["portfolio"],
        [Instruments] = ["portfolio", "compliance"],
        ["closes"] = ["portfolio", "compliance"],
        ["restrictions"] = ["compliance"],
        ["fund-policies"] = ["compliance"],
        ["reporting-parties"] = ["compliance"],
    };

    public static IEnumerable<string> Kinds => ByKind.Keys;

    /// <summary>The programs in the order in which they are asked.</summary>
    /// <exception cref="StartException">There is no such kind, or the tenant is missing.</exception>
    public static IReadOnlyList<SubgraphProgram> Of(string kind, string? tenant)
    {
        if (!ByKind.TryGetValue(kind, out var names))
        {
            throw new StartException($"There is no kind '{kind}': {string.Join(", ", Kinds)}.", ExitCodes.BadOptions);
        }

        if (tenant is null && kind != Instruments)
        {
            throw new StartException($"Files of {kind} are a tenant's: say whose with --tenant.", ExitCodes.BadOptions);
        }

        string[] wanted = tenant is null ? ["market-data"] : names;
        return [.. wanted.Select(name => SubgraphProgram.All.Single(program => program.Name == name))];
    }
}
