using System.Globalization;
using Gateway.Host.Configuration;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Admission;

/// <summary>What requests may cost, by the plan of the caller's tenant; section <c>Cost</c>.</summary>
internal sealed record CostOptions
{
    public const string Section = "Cost";

    /// <summary>A plan's budget for a minute, in requests of the largest size, where none is written: one each second.</summary>
    private const int RequestsPerMinute = 60;

    private const int Max = 1_000_000_000;

    private static readonly Dictionary<string, int> DefaultLimits = new(StringComparer.Ordinal)
    {
        [PlanScopes.Partner] = 2_000,
        [PlanScopes.Standard] = 10_000,
        [PlanScopes.Enterprise] = 50_000,
    };

    private readonly Dictionary<string, CostLimits> _plans = new(StringComparer.Ordinal);
    private readonly CostLimits _smallest;

    public CostOptions()
        : this(DefaultLimits, new Dictionary<string, int>())
    {
    }

    private CostOptions(IReadOnlyDictionary<string, int> limits, IReadOnlyDictionary<string, int> budgets)
    {
        Limits = limits;
        Budgets = budgets;
        foreach (var (plan, limit) in limits)
        {
            _plans[plan] = new CostLimits(limit, budgets.TryGetValue(plan, out var budget) ? budget : BudgetOf(limit));
        }

        // A plan without a budget of its own cannot make that of the others the smallest.
        var bounded = _plans.Values.Where(plan => plan.PerMinute > 0).Select(plan => plan.PerMinute).DefaultIfEmpty(0).Min();
        _smallest = new CostLimits(_plans.Values.Min(plan => plan.PerRequest), bounded);
    }

    /// <summary>What is done with the cost.</summary>
    public CostMode Mode { get; init; }

    /// <summary>By plan what one request may cost. A caller of another plan, or of none, has the smallest.</summary>
    public IReadOnlyDictionary<string, int> Limits { get; }

    /// <summary>By plan what all requests of one tenant may cost in a minute.</summary>
    public IReadOnlyDictionary<string, int> Budgets { get; }

    /// <summary>Other limits for single tenants, by their ids or slugs.</summary>
    public IReadOnlyDictionary<Guid, TenantCostLimits> Tenants { get; init; } = new Dictionary<Guid, TenantCostLimits>();

    /// <summary>Which answers tell their cost.</summary>
    public CostReporting Report { get; init; }

    /// <summary>What a caller's requests may cost, found by its verified claims alone.</summary>
    public CostLimits Of(Caller caller)
    {
        var limits = caller.Plan is { } plan && _plans.TryGetValue(plan, out var ofPlan) ? ofPlan : _smallest;
        return Tenants.Count > 0 && caller.TenantId is { } tenant && Tenants.TryGetValue(tenant, out var own)
            ? new CostLimits(own.Limit ?? limits.PerRequest, own.Budget ?? Widen(limits.PerMinute, own.Limit))
            : limits;
    }

    /// <summary>The budget of a plan for a tenant whose requests may cost more than the plan's: not so small that few of them empty it.</summary>
    private static int Widen(int budget, int? limit) => budget == 0 || limit is not { } own ? budget : Math.Max(budget, BudgetOf(own));

    public static CostOptions Read(ConfigurationValues values)
    {
        var limits = values.Numbers(nameof(Limits), DefaultLimits, 1, Max);
        var budgets = values.Numbers(nameof(Budgets), new Dictionary<string, int>(), 0, Max);
        foreach (var (plan, budget) in budgets)
        {
            if (!limits.TryGetValue(plan, out var limit))
            {
                values.Refuse($"{nameof(Budgets)}:{plan}", Text(budget), $"the budget of a plan of {nameof(Limits)}: {string.Join(", ", limits.Keys)}");
            }
            else
            {
                CheckBudget(values, $"{nameof(Budgets)}:{plan}", budget, limit);
            }
        }

        return new CostOptions(limits, budgets)
        {
            Mode = Enum.Parse<CostMode>(values.Choice(nameof(Mode), nameof(CostMode.Auto), "auto", "enforce", "measure", "off"), ignoreCase: true),
            Report = Enum.Parse<CostReporting>(values.Choice(nameof(Report), nameof(CostReporting.OnRequest), "onRequest", "always", "never"), ignoreCase: true),
            Tenants = ReadTenants(values),
        };
    }

    private static Dictionary<Guid, TenantCostLimits> ReadTenants(ConfigurationValues values)
    {
        var tenants = new Dictionary<Guid, TenantCostLimits>();
        var sections = values.Sections(nameof(Tenants), part => new TenantCostLimits(Number(part, "Limit", 1), Number(part, "Budget", 0)));
        foreach (var (name, limits) in sections)
        {
            if (!tenants.TryAdd(TenantIds.Parse(name), limits))
            {
                values.Refuse(nameof(Tenants), name, "a tenant that is not there yet by its id or by its slug");
            }

            if (limits is { Limit: { } limit, Budget: { } budget })
            {
                CheckBudget(values, $"{nameof(Tenants)}:{name}:Budget", budget, limit);
            }
        }

        return tenants;

        static int? Number(ConfigurationValues part, string key, int min) => part.Text(key) is null ? null : part.Number(key, min, min, Max);
    }

    /// <summary>A request that the limit allows must fit into the budget, or it would wait for ever.</summary>
    private static void CheckBudget(ConfigurationValues values, string key, int budget, int limit)
    {
        if (budget > 0 && budget < limit)
        {
            values.Refuse(key, Text(budget), $"0 or at least what one request may cost, {limit}");
        }
    }

    private static int BudgetOf(int limit) => (int)Math.Min(Max, (long)limit * RequestsPerMinute);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
