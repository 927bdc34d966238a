using Gateway.Metering.Reading;

namespace Gateway.Host.Metering;

/// <summary>The months that somebody has asked for lately, read on from where they were left. Not safe for concurrent use.</summary>
internal sealed class UsageMonths(string directory)
{
    private const int MaxMonths = 3;

    private readonly LinkedList<UsageLedger> _ledgers = new();

    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public UsageLedger Read(string month)
    {
        var ledger = _ledgers.FirstOrDefault(ledger => ledger.Month == month);
        if (ledger is null)
        {
            ledger = new UsageLedger(month);
        }
        else
        {
            _ = _ledgers.Remove(ledger);
        }

        _ = _ledgers.AddFirst(ledger);
        if (_ledgers.Count > MaxMonths)
        {
            _ledgers.RemoveLast();
        }

        ledger.Read(directory);
        return ledger;
    }
}
