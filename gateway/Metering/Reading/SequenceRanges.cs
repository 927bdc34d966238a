namespace Gateway.Metering.Reading;

/// <summary>The sequence numbers that were seen, as ranges: one range where none is missing.</summary>
internal sealed class SequenceRanges
{
    private readonly List<(long From, long To)> _ranges = [];

    /// <summary>Those that are missing before others.</summary>
    public IEnumerable<(long From, long To)> Missing
    {
        get
        {
            long next = 1;
            foreach (var (from, to) in _ranges)
            {
                if (from > next)
                {
                    yield return (next, from - 1);
                }

                next = to + 1;
            }
        }
    }

    public bool Contains(long number) => _ranges.Exists(range => range.From <= number && number <= range.To);

    /// <summary>False where the number was seen before.</summary>
    public bool Add(long number)
    {
        // Records come in order: the last range is the one that grows.
        var index = _ranges.Count;
        while (index > 0 && _ranges[index - 1].From > number)
        {
            index--;
        }

        if (index > 0 && _ranges[index - 1].To >= number)
        {
            return false;
        }

        var from = index > 0 && _ranges[index - 1].To == number - 1;
        var to = index < _ranges.Count && _ranges[index].From == number + 1;
        if (from && to)
        {
            _ranges[index - 1] = (_ranges[index - 1].From, _ranges[index].To);
            _ranges.RemoveAt(index);
        }
        else if (from)
        {
            _ranges[index - 1] = (_ranges[index - 1].From, number);
        }
        else if (to)
        {
            _ranges[index] = (number, _ranges[index].To);
        }
        else
        {
            _ranges.Insert(index, (number, number));
        }

        return true;
    }
}
