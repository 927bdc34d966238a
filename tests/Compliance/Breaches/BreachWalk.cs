using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Tests.Breaches;

/// <summary>One portfolio of a hundred units of net assets, day after day: one instrument that matters, and cash.</summary>
internal sealed class BreachWalk(PortfolioKind kind, string regime, params RestrictionEntry[] restrictions)
{
    public const string Isin = "XX0000000001";

    private static readonly RuleBook Rules = RuleFiles.Read();
    private static readonly Guid Tenant = new("6ba7b810-9dad-51d1-80b4-00c04fd430c8");

    private readonly BreachDetection _detection = new(new PortfolioEvaluation(Rules));
    private readonly List<ComplianceBreach> _all = [];
    private readonly Dictionary<string, DateOnly> _told = new(StringComparer.Ordinal);
    private readonly List<PortfolioState> _states = [];
    private DateOnly _date = new(2024, 6, 3);
    private decimal _quantity;

    public BreachOptions Options { get; } = new();

    public IReadOnlyList<ComplianceBreach> All => _all;

    public ComplianceBreach? Open => _all.SingleOrDefault(breach => breach.ResolvedOn is null);

    public string RegimeCode { get; set; } = regime;

    /// <summary>A day on which some units are traded, and closes at a price.</summary>
    public BreachWalk Day(decimal traded, decimal price, int age = 0, decimal split = 1, decimal? netAssets = null)
    {
        _quantity = (_quantity * split) + traded;
        var state = new PortfolioState
        {
            TenantId = Tenant,
            PortfolioId = "p1",
            Date = _date,
            Kind = kind,
            BaseCurrency = "EUR",
            NetAssets = netAssets ?? 100m,
            Lines =
            [
                new StateLine
                {
                    Isin = Isin,
                    Quantity = _quantity,
                    Traded = traded,
                    Bought = Math.Max(traded, 0),
                    SplitRatio = split,
                    VotingFraction = 0.01m,
                    Price = price,
                    Currency = "EUR",
                    Value = _quantity * price,
                    UnitValue = price,
                },
            ],
        };
        _states.Add(state);
        RegimeActivation[] activations =
        [
            new() { TenantId = Tenant, RegimeCode = RegimeCode, ActiveFrom = new DateOnly(2000, 1, 1) },
            new() { TenantId = Tenant, RegimeCode = Regime.House, ActiveFrom = new DateOnly(2000, 1, 1) },
        ];
        var found = _detection.Detect(
            activations,
            [],
            state,
            facts => new EvaluationInput(facts, restrictions, new Dictionary<string, int> { [Isin] = age }, _date),
            ruleId =>
            {
                var since = _told.GetValueOrDefault(ruleId, _date.AddDays(-1));
                return TradesSince.Sum(_states.Where(other => other.Date > since));
            });
        foreach (var ruleId in found.Told)
        {
            _told[ruleId] = _date;
        }

        var book = new BreachBook(Tenant, "p1", _all.Where(breach => breach.ResolvedOn is null), Rules, Options);
        _all.AddRange(book.Apply(found, _date));
        _date = _date.AddDays(1);
        return this;
    }
}
