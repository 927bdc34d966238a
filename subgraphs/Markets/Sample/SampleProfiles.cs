namespace Subgraphs.Markets.Sample;

/// <summary>Fourteen fictional issuers: every GICS sector, seven venues, five currencies. Any likeness to a company is unintended.</summary>
internal static class SampleProfiles
{
    private static readonly int[] Quarters = [3, 6, 9, 12];

    public static IReadOnlyList<IssuerProfile> All { get; } =
    [
        new()
        {
            Number = 1, Symbol = "NGSC", Name = "Northgate Semiconductor Corp.", Country = "US", Mic = "XNAS", Currency = "USD",
            SubIndustry = "Semiconductors", StartPrice = 48m, Drift = 0.17, Beta = 1.25, Volatility = 0.014, BaseVolume = 6_200_000m,
            Shares = 900_000_000m, Splits = [(new(2018, 6, 11), 2m), (new(2024, 7, 15), 4m)], StartEps = 2.6m, EpsGrowth = 0.16m,
            EpsShocks = [(2019, 0.85m)], DebtToEquity = 0.35m, Cik = "9900001",
            Dividends = new() { Months = Quarters, Segments = [new(2016, 0.48m, 0.12m)] },
        },
        new()
        {
            Number = 2, Symbol = "HLCN", Name = "Halcyon Networks Inc.", Country = "US", Mic = "XNAS", Currency = "USD",
            SubIndustry = "Interactive Media & Services", StartPrice = 92m, Drift = 0.14, Beta = 1.2, Volatility = 0.015,
            BaseVolume = 3_900_000m, Shares = 620_000_000m, StartEps = 2.1m, EpsGrowth = 0.19m, DebtToEquity = 0.12m, Cik = "9900002",
            JoinedIndexOn = new(2016, 3, 21),
        },
        new()
        {
            Number = 3, Symbol = "MRBV", Name = "Meridian Beverage Company", Country = "US", Mic = "XNYS", Currency = "USD",
            SubIndustry = "Soft Drinks & Non-alcoholic Beverages", StartPrice = 41m, Drift = 0.055, Beta = 0.6, Volatility = 0.008,
            BaseVolume = 9_800_000m, Shares = 2_100_000_000m, StartEps = 2.0m, EpsGrowth = 0.055m, DebtToEquity = 1.1m, Cik = "9900003",
            Dividends = new() { Months = Quarters, Segments = [new(2014, 1.12m, 0.06m)] },
        },
        new()
        {
            Number = 4, Symbol = "ATFR", Name = "Atlas Freight & Rail Corp.", Country = "US", Mic = "XNYS", Currency = "USD",
            SubIndustry = "Rail Transportation", StartPrice = 118m, Drift = 0.11, Beta = 1.05, Volatility = 0.011,
            BaseVolume = 2_400_000m, Shares = 410_000_000m, Splits = [(new(2020, 10, 5), 3m)], StartEps = 6.4m, EpsGrowth = 0.1m,
            DebtToEquity = 0.9m, Cik = "9900004",
            Dividends = new() { Months = [1, 4, 7, 10], Segments = [new(2014, 2.2m, 0.1m)], Specials = [(new(2018, 12, 14), 2.5m)] },
        },
        new()
        {
            Number = 5, Symbol = "CWBK", Name = "Crestwood Bancorp", Country = "US", Mic = "XNYS", Currency = "USD",
            SubIndustry = "Diversified Banks", StartPrice = 33m, Drift = 0.06, Beta = 1.3, Volatility = 0.012, BaseVolume = 11_500_000m,
            Shares = 1_450_000_000m, StartEps = 2.7m, EpsGrowth = 0.06m, EpsShocks = [(2020, -0.4m), (2021, 0.7m)], DebtToEquity = 1.9m,
            Cik = "9900005",
            Dividends = new() { Months = Quarters, Segments = [new(2014, 0.8m, 0.08m), new(2020, 0.5m, 0m), new(2022, 0.6m, 0.09m)] },
        },
        new()
        {
            Number = 6, Symbol = "SBPE", Name = "Sable Point Energy Inc.", Country = "US", Mic = "XNYS", Currency = "USD",
            SubIndustry = "Oil & Gas Exploration & Production", StartPrice = 64m, Drift = 0.03, Beta = 1.35, Volatility = 0.018,
            BaseVolume = 7_300_000m, Shares = 530_000_000m, StartEps = 4.1m, EpsGrowth = 0.03m,
            EpsShocks = [(2015, 0.4m), (2016, -0.3m), (2020, -0.8m), (2022, 1.9m)], DebtToEquity = 0.7m, Cik = "9900006",
            Dividends = new()
            {
                Months = [2, 5, 8, 11], Segments = [new(2014, 2.4m, 0.03m), new(2016, 1.2m, 0m), new(2020, 0m, 0m), new(2022, 1.6m, 0.05m)],
                Specials = [(new(2022, 9, 7), 1.75m), (new(2023, 9, 6), 0.9m)],
            },
        },
        new()
        {
            Number = 7, Symbol = "LDHC", Name = "Lindenhof Chemie AG", Country = "DE", Mic = "XETR", Currency = "EUR",
            SubIndustry = "Specialty Chemicals", StartPrice = 76m, Drift = 0.05, Beta = 1.0, Volatility = 0.011, BaseVolume = 1_100_000m,
            Shares = 240_000_000m, StartEps = 4.6m, EpsGrowth = 0.045m, EpsShocks = [(2020, 0.6m), (2023, 0.55m)], DebtToEquity = 0.6m,
            Dividends = new() { Months = [5], Day = 8, Decimals = 2, Segments = [new(2014, 2.1m, 0.05m), new(2024, 2.3m, 0.04m)] },
        },
        new()
        {
            Number = 8, Symbol = "VSSM", Name = "Voss Maschinenbau SE", Country = "DE", Mic = "XETR", Currency = "EUR",
            SubIndustry = "Industrial Machinery & Supplies & Components", StartPrice = 52m, Drift = 0.08, Beta = 1.1, Volatility = 0.012,
            BaseVolume = 820_000m, Shares = 165_000_000m, StartEps = 3.1m, EpsGrowth = 0.08m, EpsShocks = [(2020, 0.5m)],
            DebtToEquity = 0.45m,
            Dividends = new() { Months = [4], Day = 22, Decimals = 2, Segments = [new(2014, 1.2m, 0.07m), new(2020, 0.8m, 0m), new(2021, 1.6m, 0.08m)] },
        },
        new()
        {
            Number = 9, Symbol = "ARLP", Name = "Aurelian Pharma plc", Country = "GB", Mic = "XLON", Currency = "GBP",
            SubIndustry = "Pharmaceuticals", StartPrice = 14.2m, Drift = 0.06, Beta = 0.7, Volatility = 0.009, BaseVolume = 4_600_000m,
            Shares = 1_900_000_000m, StartEps = 0.82m, EpsGrowth = 0.06m, DebtToEquity = 0.8m,
            Dividends = new() { Months = [2, 8], Segments = [new(2014, 0.44m, 0.045m)] },
        },
        new()
        {
            Number = 10, Symbol = "TMRU", Name = "Tamar Utilities plc", Country = "GB", Mic = "XLON", Currency = "GBP",
            SubIndustry = "Multi-Utilities", StartPrice = 8.4m, Drift = 0.02, Beta = 0.5, Volatility = 0.008, BaseVolume = 5_200_000m,
            Shares = 2_600_000_000m, StartEps = 0.58m, EpsGrowth = 0.025m, DebtToEquity = 1.6m,
            Dividends = new() { Months = [6, 11], Segments = [new(2014, 0.42m, 0.02m), new(2021, 0.36m, 0.03m)] },
        },
        new()
        {
            Number = 11, Symbol = "990011", Name = "Hanul Electronics Co., Ltd.", Country = "KR", Mic = "XKRX", Currency = "KRW",
            SubIndustry = "Technology Hardware, Storage & Peripherals", TickSize = 50m, StartPrice = 26_500m, Drift = 0.1, Beta = 1.1,
            Volatility = 0.012, BaseVolume = 9_100_000m, Shares = 3_200_000_000m, StartEps = 2_150m, EpsGrowth = 0.09m,
            EpsShocks = [(2019, 0.6m), (2023, 0.35m)], DebtToEquity = 0.3m,
            Dividends = new() { Months = Quarters, Day = 27, Decimals = 0, Segments = [new(2014, 560m, 0.1m)] },
        },
        new()
        {
            Number = 12, Symbol = "990012", Name = "Narae Financial Holdings", Country = "KR", Mic = "XKRX", Currency = "KRW",
            SubIndustry = "Regional Banks", TickSize = 50m, StartPrice = 38_000m, Drift = 0.045, Beta = 0.95, Volatility = 0.011,
            BaseVolume = 1_300_000m, Shares = 380_000_000m, StartEps = 4_900m, EpsGrowth = 0.05m, DebtToEquity = 1.4m,
            Dividends = new() { Months = [12], Day = 26, Decimals = 0, Segments = [new(2014, 1_050m, 0.09m), new(2020, 1_500m, 0m), new(2021, 1_900m, 0.07m)] },
        },
        new()
        {
            Number = 13, Symbol = "9913", Name = "Kitayama Mobility Corp.", Country = "JP", Mic = "XTKS", Currency = "JPY",
            SubIndustry = "Automobile Manufacturers", LotSize = 100m, TickSize = 1m, StartPrice = 6_100m, Drift = 0.06, Beta = 1.05,
            Volatility = 0.011, BaseVolume = 3_700_000m, Shares = 1_300_000_000m, Splits = [(new(2021, 9, 29), 5m)], StartEps = 520m,
            EpsGrowth = 0.06m, EpsShocks = [(2020, 0.5m)], DebtToEquity = 0.85m,
            Dividends = new() { Months = [3, 9], Day = 28, Decimals = 0, Segments = [new(2014, 170m, 0.08m)] },
        },
        new()
        {
            Number = 14, Symbol = "BSRT", Name = "Beacon Street Realty Trust", Country = "US", Mic = "XNYS", Currency = "USD",
            SubIndustry = "Retail REITs", StartPrice = 44m, Drift = 0.02, Beta = 0.8, Volatility = 0.01, BaseVolume = 2_900_000m,
            Shares = 330_000_000m, StartEps = 1.5m, EpsGrowth = 0.035m, DebtToEquity = 0.75m, Cik = "9900014",
            Dividends = new() { Months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], Day = 20, Segments = [new(2014, 2.28m, 0.03m)] },
        },
    ];
}
