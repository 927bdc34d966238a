namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>Holdings and total assets in one currency: what limits by value are computed from.</summary>
/// <param name="TotalAssets">Above zero.</param>
/// <param name="Holdings">All valued in the currency of the total.</param>
internal sealed record ValueBasis(decimal TotalAssets, IReadOnlyList<Holding> Holdings)
{
    /// <summary>The basis, or why there is none.</summary>
    public static ValueBasis? Of(EvaluationInput input, out string why)
    {
        var facts = input.Facts;
        why = "";
        if (facts.NetAssets is not { } total || facts.NetAssetCurrency is not { } currency)
        {
            why = "The net asset value is not known.";
        }
        else if (facts.Holdings is null)
        {
            why = "The holdings are not known.";
        }
        else if (total <= 0m)
        {
            why = "The net asset value is not above zero.";
        }
        else if (facts.Holdings.FirstOrDefault(holding => holding.Currency != currency) is { } foreign)
        {
            why = $"{foreign.Isin} is valued in {foreign.Currency} and the net assets in {currency}.";
        }
        else if (facts.BaseCurrency is { } baseCurrency && baseCurrency != currency)
        {
            why = $"The net assets are in {currency}, not in the base currency {baseCurrency}.";
        }
        else
        {
            return new ValueBasis(total, facts.Holdings);
        }

        return null;
    }

    /// <summary>The value of each body, the largest first, with one holding of it to name.</summary>
    public IReadOnlyList<(Holding Example, decimal Value)> Bodies()
        => [.. Holdings.GroupBy(holding => holding.Body, StringComparer.Ordinal)
            .Select(group => (Example: group.First(), Value: group.Sum(holding => holding.Value)))
            .OrderByDescending(body => body.Value)
            .ThenBy(body => body.Example.Body, StringComparer.Ordinal)];

    /// <summary>Says whether a body is an issuer or stands in for one.</summary>
    public static string Describe(Holding holding)
        => holding.IssuerLei is null ? $"{holding.Isin} (issuer not known, counted by ISIN)" : $"issuer {holding.IssuerLei}";
}
