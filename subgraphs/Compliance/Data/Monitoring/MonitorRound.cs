using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>One round over a tenant: what it is held to and what is open, read once, and changed date by date. The caller saves.</summary>
internal sealed class MonitorRound
{
    private readonly ComplianceContext _db;
    private readonly MarketFacts _market;
    private readonly BreachDetection _detection;
    private readonly Dictionary<string, MonitoredPortfolio> _portfolios;
    private readonly IReadOnlyList<RegimeActivation> _activations;
    private readonly IReadOnlyList<RuleOverride> _overrides;
    private readonly IReadOnlyList<RestrictionEntry> _restrictions;
    private readonly IReadOnlyList<FundPolicy> _policies;
    private readonly DisclosureProfile _profile;
    private readonly DisclosureBook _disclosure;
    private readonly Dictionary<string, BreachBook> _breaches;
    private readonly Dictionary<(string PortfolioId, string RuleId), RuleMark> _marks;
    private readonly TradedStates _traded;
    private readonly DateOnly? _disclosedTo;

    private MonitorRound(
        ComplianceContext db,
        RuleBook rules,
        PortfolioEvaluation evaluation,
        MarketFacts market,
        BreachOptions options,
        Dictionary<string, MonitoredPortfolio> portfolios,
        MonitorBasis basis,
        TradedStates traded)
    {
        _db = db;
        _market = market;
        _detection = new BreachDetection(evaluation);
        _portfolios = portfolios;
        (_activations, _overrides, _restrictions, _policies) = (basis.Activations, basis.Overrides, basis.Restrictions, basis.FundPolicies);
        _profile = basis.Profile ?? DisclosureProfile.Unknown(db.TenantId);

        // Who held nothing on the days that were checked has no stakes, and yet the comparing has begun.
        var checkedTo = portfolios.Values.Max(portfolio => portfolio.CheckedTo);
        _disclosedTo = basis.Stakes.Count == 0 ? checkedTo : basis.Stakes.Max(stake => stake.AsOf);
        _disclosure = new DisclosureBook(db.TenantId, new DisclosureEngine(rules), basis.Stakes, basis.Reported, hasBegun: checkedTo is not null);
        var open = basis.OpenBreaches.ToLookup(breach => breach.PortfolioId, StringComparer.Ordinal);
        _breaches = portfolios.Keys.ToDictionary(id => id, id => new BreachBook(db.TenantId, id, open[id], rules, options), StringComparer.Ordinal);
        _marks = basis.Marks.ToDictionary(mark => (mark.PortfolioId, mark.RuleId));
        _traded = traded;
    }

    public static async Task<MonitorRound> BeginAsync(
        ComplianceContext db,
        RuleBook rules,
        PortfolioEvaluation evaluation,
        MarketFacts market,
        BreachOptions options,
        Dictionary<string, MonitoredPortfolio> portfolios,
        DateOnly from,
        CancellationToken cancellationToken)
    {
        var basis = await MonitorBasis.ReadAsync(db, cancellationToken);
        return new MonitorRound(db, rules, evaluation, market, options, portfolios, basis, await TradedStates.ReadAsync(db, basis.Marks, from, cancellationToken));
    }

    /// <summary>Checks some dates, which follow one another.</summary>
    public async Task CheckAsync(IReadOnlyList<DateOnly> dates, CancellationToken cancellationToken)
    {
        var (first, last) = (dates[0], dates[^1]);

        var states = (await _db.PortfolioStates.AsNoTracking().Where(row => row.Date >= first && row.Date <= last).ToListAsync(cancellationToken)).ToLookup(state => state.Date);
        List<ComplianceBreach> opened = [];
        List<DisclosureObligation> obligations = [];
        foreach (var date in dates)
        {
            var ages = _market.PriceAgesOn(date);
            var restrictions = _restrictions.Where(entry => entry.IsInEffectOn(date)).ToList();
            var policies = FundPolicy.InEffectOn(_policies, date);
            PortfolioState[] held = [.. states[date].OrderBy(state => state.PortfolioId, StringComparer.Ordinal)];
            foreach (var state in held)
            {
                _traded.Add(state);
                if (IsDue(state))
                {
                    opened.AddRange(Check(state, facts => new EvaluationInput(facts, restrictions, ages, date) { Policies = policies, Funds = _market.Funds }));
                }
            }

            obligations.AddRange(Disclose(held, date));
        }

        await AddAsync(opened, obligations, cancellationToken);
    }

    private bool IsDue(PortfolioState state)
        => _portfolios.TryGetValue(state.PortfolioId, out var portfolio)
            && (portfolio.CheckedTo is null || state.Date > portfolio.CheckedTo || (portfolio.IsRestated && state.Date == portfolio.CopiedTo));

    private IReadOnlyList<ComplianceBreach> Check(PortfolioState state, Func<PortfolioFacts, EvaluationInput> inputOf)
    {
        var found = _detection.Detect(_activations, _overrides, state, inputOf, ruleId =>
        {
            var since = _marks.TryGetValue((state.PortfolioId, ruleId), out var mark) && mark.ToldOn < state.Date ? mark.ToldOn : state.Date.AddDays(-1);
            return _traded.Since(state.PortfolioId, since, state.Date);
        });
        foreach (var ruleId in found.Told)
        {
            Mark(state, ruleId);
        }

        _portfolios[state.PortfolioId].CheckedTo = state.Date;
        return _breaches[state.PortfolioId].Apply(found, state.Date);
    }

    private void Mark(PortfolioState state, string ruleId)
    {
        if (_marks.TryGetValue((state.PortfolioId, ruleId), out var mark))
        {
            mark.ToldOn = state.Date;
            return;
        }

        mark = new RuleMark { TenantId = _db.TenantId, PortfolioId = state.PortfolioId, RuleId = ruleId, ToldOn = state.Date };
        _marks.Add((state.PortfolioId, ruleId), mark);
        _db.RuleMarks.Add(mark);
    }

    /// <summary>Holdings of all portfolios together, each date once; the last one again where a portfolio was told anew.</summary>
    private IReadOnlyList<DisclosureObligation> Disclose(IReadOnlyList<PortfolioState> states, DateOnly date)
    {
        var isAgain = date == _disclosedTo && states.Any(state => _portfolios[state.PortfolioId].IsRestated);
        if (date <= _disclosedTo && !isAgain)
        {
            return [];
        }

        var (obligations, stakes) = _disclosure.Apply(_activations, _overrides, _profile, Aggregation.ByIssuer(states, _market.Issuers), _market.Issuers, date);
        _db.IssuerStakes.AddRange(stakes);
        return obligations;
    }

    /// <summary>A date that is checked again may find what is there already, or what a person has resolved since.</summary>
    private async Task AddAsync(List<ComplianceBreach> opened, List<DisclosureObligation> obligations, CancellationToken cancellationToken)
    {
        if (opened.Count > 0)
        {
            string[] ids = [.. opened.Select(breach => breach.Id)];
            var known = (await _db.Breaches.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
            _db.Breaches.AddRange(opened.Where(breach => known.Add(breach.Id)));
        }

        if (obligations.Count > 0)
        {
            string[] ids = [.. obligations.Select(obligation => obligation.Id)];
            var known = (await _db.Obligations.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
            _db.Obligations.AddRange(obligations.Where(obligation => known.Add(obligation.Id)));
        }
    }
}
