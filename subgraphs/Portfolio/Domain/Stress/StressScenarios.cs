namespace Subgraphs.Portfolio.Domain.Stress;

/// <summary>
/// The scenarios that every tenant has. Index falls are price returns of the S&amp;P 500 between the closes named (published daily levels);
/// the change of rates in 2022 is that of the ten-year US yield's monthly means, 1.76 % in January and 3.98 % in October (Federal Reserve H.15).
/// </summary>
public static class StressScenarios
{
    public static IReadOnlyList<StressScenario> All { get; } =
    [
        new("EQ-10", "Equities fall by 10 %", ScenarioKind.Hypothetical, [new(ShockFactor.EquityAll, null, -0.10m)]),
        new("EQ-20", "Equities fall by 20 %", ScenarioKind.Hypothetical, [new(ShockFactor.EquityAll, null, -0.20m)]),
        new(
            "GFC-2008",
            "Global financial crisis, October 2007 to March 2009",
            ScenarioKind.Historical,
            [new(ShockFactor.EquityAll, null, -0.5678m)],
            new(2007, 10, 9),
            new(2009, 3, 9)),
        new(
            "COVID-2020",
            "Outbreak of Covid-19, February to March 2020",
            ScenarioKind.Historical,
            [new(ShockFactor.EquityAll, null, -0.3392m)],
            new(2020, 2, 19),
            new(2020, 3, 23)),
        new(
            "RATES-2022",
            "Rising rates of 2022",
            ScenarioKind.Historical,
            [new(ShockFactor.EquityAll, null, -0.2543m), new(ShockFactor.RatesParallelBp, null, 222m)],
            new(2022, 1, 3),
            new(2022, 10, 12)),
        new("KRW-15", "The Korean won falls by 15 %", ScenarioKind.Hypothetical, [new(ShockFactor.Fx, "KRW", -0.15m)]),
        new("USD+10", "The US dollar rises by 10 %", ScenarioKind.Hypothetical, [new(ShockFactor.Fx, "USD", 0.10m)]),
        new("VOL-X2", "The worst day of a hundred, twice as bad", ScenarioKind.Hypothetical, [new(ShockFactor.Volatility, null, 1m)]),
    ];

    public static StressScenario? Find(string id) => All.FirstOrDefault(scenario => scenario.Id == id);
}
