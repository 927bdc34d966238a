using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Records;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <content>
/// A book that is dealt in every session: one to three tickets a day, sold and bought back line by line, of any size and at any time of the session,
/// within some basis points of the close. Towards the end there are trades that somebody should ask about.
/// </content>
internal sealed partial class PortfolioSeeder
{
    private const int NoiseSeed = 20260101;

    /// <summary>A usual ticket as a share of the funding.</summary>
    private const decimal Ticket = 0.002m;

    private const double SizeSpread = 0.5;
    private const int SessionMinutes = 380;
    private const int PriceSpread = 15;

    /// <summary>In the evening, when the venue is closed.</summary>
    private const int LateMinutes = 660;

    private const int HalfPastTen = 60;
    private const int Burst = 16;
    private const int IncidentSessions = 15;

    private void DealActively()
    {
        if (seed.ActiveSessions == 0)
        {
            return;
        }

        // In the base currency only and sales first: what is bought was paid for by what was sold.
        InstrumentRecord[] lines =
            [.. seed.Lines.Select(line => market.Find(line.Symbol)).OfType<InstrumentRecord>().Where(instrument => instrument.Currency == seed.BaseCurrency)];
        if (lines.Length == 0)
        {
            return;
        }

        DateOnly[] sessions =
        [
            .. SessionCalendar.For(lines[0].PrimaryMic).Sessions(market.LastSession.AddDays(-2 * seed.ActiveSessions), market.LastSession).TakeLast(seed.ActiveSessions),
        ];
        var noise = new Random(NoiseSeed);
        var sold = new decimal[lines.Length];
        foreach (var session in sessions)
        {
            for (var left = 1 + noise.Next(0, 3); left > 0; left--)
            {
                var line = noise.Next(lines.Length);
                var size = Size(lines[line], session, (decimal)Math.Exp(SizeSpread * ((2 * noise.NextDouble()) + (2 * noise.NextDouble()) - 2)));
                var change = sold[line] == 0 ? -size : sold[line];
                var minutes = (noise.Next(1, SessionMinutes) + noise.Next(1, SessionMinutes)) / 2;
                Deal(lines[line], session, change, minutes, noise.Next(-PriceSpread, PriceSpread + 1));
                sold[line] = change < 0 ? size : 0;
            }
        }

        if (sessions.Length >= IncidentSessions)
        {
            AddIncidents(lines, sessions);
        }
    }

    /// <summary>What a watchful officer finds: far too much, far off the close, far too late, back and forth, and far too often.</summary>
    private void AddIncidents(InstrumentRecord[] lines, DateOnly[] sessions)
    {
        Sell(0, sessions[^15], 50m, HalfPastTen, 0);
        Sell(1, sessions[^11], 1m, HalfPastTen, -250);
        Sell(2, sessions[^8], 1m, LateMinutes, 0);
        Sell(3, sessions[^5], 1m, HalfPastTen, 0);
        Deal(Line(3), sessions[^5], Size(Line(3), sessions[^5], 1m), HalfPastTen + 2, 0);
        for (var i = 0; i < Burst; i++)
        {
            Sell(4, sessions[^3], 0.5m, HalfPastTen + i, 0);
        }

        void Sell(int line, DateOnly session, decimal tickets, int minutes, int basisPoints)
            => Deal(Line(line), session, -Size(Line(line), session, tickets), minutes, basisPoints);

        InstrumentRecord Line(int number) => lines[number % lines.Length];
    }

    /// <summary>Shares in whole lots for so many usual tickets; none without a close of the session.</summary>
    private decimal Size(InstrumentRecord instrument, DateOnly session, decimal tickets)
        => market.Close(instrument.Isin, session, 0) is { } price
            ? decimal.Floor(seed.Funding * Ticket * tickets / price.Close / instrument.LotSize) * instrument.LotSize
            : 0;

    /// <param name="instrument">What is dealt.</param>
    /// <param name="session">When.</param>
    /// <param name="change">Shares, below zero to sell; none is no trade.</param>
    /// <param name="minutes">From the opening of the venue.</param>
    /// <param name="basisPoints">Above the close, or below it.</param>
    private void Deal(InstrumentRecord instrument, DateOnly session, decimal change, int minutes, int basisPoints)
    {
        if (change == 0 || market.Close(instrument.Isin, session, 0) is not { } price || Venues.Find(instrument.PrimaryMic) is not { } venue)
        {
            return;
        }

        var local = session.ToDateTime(venue.Open, DateTimeKind.Unspecified).AddMinutes(minutes);
        AddTrade(
            instrument,
            session,
            decimal.Round(price.Close * (1 + (basisPoints / 10_000m)), 4, MidpointRounding.ToEven),
            change,
            new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.FindSystemTimeZoneById(venue.TimeZone)), TimeSpan.Zero));
    }
}
