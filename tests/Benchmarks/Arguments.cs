using System.Globalization;

namespace Benchmarks;

/// <summary>Values and <c>--options</c>, some with a value.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];
    private readonly string _text;

    public Arguments(IReadOnlyList<string> arguments)
    {
        _text = string.Join(' ', arguments);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                _values.Add(arguments[i]);
                continue;
            }

            var hasValue = i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
            _options[arguments[i][2..]] = hasValue ? arguments[++i] : "";
        }
    }

    public IReadOnlyList<string> Values => _values;

    public bool Has(string option) => _options.ContainsKey(option);

    public string Text(string option, string missing) => _options.GetValueOrDefault(option, missing);

    public int Number(string option, int missing)
        => _options.TryGetValue(option, out var text) ? int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture) : missing;

    /// <summary>As they were given.</summary>
    public override string ToString() => _text;
}
