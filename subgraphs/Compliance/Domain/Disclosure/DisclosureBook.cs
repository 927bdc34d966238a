using System.Security.Cryptography;
using System.Text;
using Subgraphs.Compliance.Domain.Deadlines;

namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>What a tenant held of issuers and has told of it: takes in the holdings of one date after the other, in order.</summary>
internal sealed class DisclosureBook
{
    private const int IdBytes = 16;

    private readonly Guid _tenantId;
    private readonly DisclosureEngine _engine;
    private readonly Dictionary<string, IssuerStake> _stakes;
    private readonly Dictionary<(string RuleId, string IssuerKey), decimal> _reported;
    private (IReadOnlyDictionary<string, IssuerInstrument> Of, Dictionary<string, IssuerInstrument> ByIssuer)? _firstInstruments;
    private bool _isFirst;

    /// <param name="tenantId">Whose.</param>
    /// <param name="engine">Says what is to be told.</param>
    /// <param name="stakes">What was held so far; none before the first date.</param>
    /// <param name="reported">The fraction of the last duty of a rule for an issuer.</param>
    /// <param name="hasBegun">True where dates were taken in before, also such on which nothing was held.</param>
    public DisclosureBook(
        Guid tenantId, DisclosureEngine engine, IEnumerable<IssuerStake> stakes, IReadOnlyDictionary<(string RuleId, string IssuerKey), decimal> reported, bool hasBegun)
    {
        _tenantId = tenantId;
        _engine = engine;
        _stakes = stakes.ToDictionary(stake => stake.IssuerKey, StringComparer.Ordinal);
        _reported = new(reported);
        _isFirst = !hasBegun && _stakes.Count == 0;
    }

    /// <summary>Takes in the holdings of a date.</summary>
    /// <remarks>The first date that is ever seen is where the comparing begins: what was held then was told elsewhere.</remarks>
    /// <returns>The duties that they make, and the stakes that are new.</returns>
    public (IReadOnlyList<DisclosureObligation> Obligations, IReadOnlyList<IssuerStake> NewStakes) Apply(
        IReadOnlyList<RegimeActivation> activations,
        IReadOnlyList<RuleOverride> overrides,
        DisclosureProfile profile,
        IReadOnlyDictionary<string, IssuerHolding> holdings,
        IReadOnlyDictionary<string, IssuerInstrument> instruments,
        DateOnly date)
    {
        List<DisclosureObligation> obligations = [];
        List<IssuerStake> added = [];
        foreach (var key in holdings.Keys.Union(_stakes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
        {
            var stake = _stakes.GetValueOrDefault(key);
            if ((holdings.GetValueOrDefault(key) ?? Nothing(key, instruments)) is not { } holding)
            {
                continue;
            }

            if (!_isFirst)
            {
                obligations.AddRange(_engine
                    .DutiesOf(activations, overrides, profile, holding, stake, ruleId => _reported.TryGetValue((ruleId, key), out var last) ? last : null, date)
                    .Select(duty => ToObligation(duty, key, date)));
            }

            if (stake is null)
            {
                stake = new IssuerStake { TenantId = _tenantId, IssuerKey = key, AsOf = date, Long = 0, Short = 0 };
                _stakes.Add(key, stake);
                added.Add(stake);
            }

            Remember(stake, holding, date);
            if (_isFirst)
            {
                (stake.MonthEnd, stake.QuarterEnd) = (stake.Long, stake.Long);
            }
        }

        _isFirst = false;
        foreach (var obligation in obligations)
        {
            _reported[(obligation.RuleId, obligation.IssuerKey)] = obligation.FractionAfter;
        }

        return (obligations, added);
    }

    private static void Remember(IssuerStake stake, IssuerHolding holding, DateOnly date)
    {
        if (holding.Long is not { } held || holding.Short is not { } sold)
        {
            return;
        }

        // Until the next end is seen, the last state of a period is its end.
        if (date.Month != stake.AsOf.Month || date.Year != stake.AsOf.Year)
        {
            stake.MonthEnd = stake.Long;
            if (DueDates.QuarterEnd(date) != DueDates.QuarterEnd(stake.AsOf))
            {
                stake.QuarterEnd = stake.Long;
            }
        }

        (stake.AsOf, stake.Long, stake.Short) = (date, held, sold);
    }

    /// <summary>An issuer that was held and is not any more; null where its instrument is not known.</summary>
    private IssuerHolding? Nothing(string key, IReadOnlyDictionary<string, IssuerInstrument> instruments)
    {
        if (_firstInstruments is not { } first || !ReferenceEquals(first.Of, instruments))
        {
            var byIssuer = instruments.Values.GroupBy(instrument => instrument.IssuerKey, StringComparer.Ordinal)
                .ToDictionary(issuer => issuer.Key, issuer => issuer.MinBy(instrument => instrument.Isin, StringComparer.Ordinal)!, StringComparer.Ordinal);
            _firstInstruments = first = (instruments, byIssuer);
        }

        return first.ByIssuer.TryGetValue(key, out var issuer) ? new IssuerHolding(issuer, 0, 0, []) : null;
    }

    private DisclosureObligation ToObligation(DisclosureDuty duty, string issuerKey, DateOnly date)
    {
        var name = $"{_tenantId:D}\n{duty.Rule.Id}\n{issuerKey}\n{date:yyyy-MM-dd}";
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, IdBytes));
        return new DisclosureObligation
        {
            TenantId = _tenantId,
            Id = id,
            RuleId = duty.Rule.Id,
            RuleVersion = duty.Rule.Version,
            IssuerKey = issuerKey,
            IssuerLei = duty.Holding.Issuer.IssuerLei,
            Isin = duty.Holding.Issuer.Isin,
            CrossedAt = date,
            FractionBefore = duty.Before,
            FractionAfter = duty.After,
            DueOn = duty.DueOn,
            IsAmendment = duty.IsAmendment,
            Status = ObligationStatus.Open,
            Portfolios = [.. duty.Holding.PortfolioIds.Select(portfolioId => new ObligationPortfolio { TenantId = _tenantId, ObligationId = id, PortfolioId = portfolioId })],
        };
    }
}
