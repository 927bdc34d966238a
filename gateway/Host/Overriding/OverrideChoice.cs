using System.Collections.Frozen;
using System.Security.Cryptography;
using Gateway.Planning.Overriding;

namespace Gateway.Host.Overriding;

/// <summary>
/// Decides for each request which progressive overrides are on: <c>percent(x)</c> for so many of all requests, other labels where the
/// operator has switched them on. All fields of one label go together in one request.
/// </summary>
/// <param name="options">What the operator switched on.</param>
/// <param name="draw">A number from 0 up to 1; evenly spread over the requests.</param>
internal sealed class OverrideChoice(OverrideOptions options, Func<double> draw)
{
    public IReadOnlySet<string> Choose(IReadOnlyList<string> labels)
        => labels.Count == 0 ? FrozenSet<string>.Empty : labels.Where(IsActive).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>At random.</summary>
    public static double Draw() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;

    private bool IsActive(string label)
        => options.ActiveLabels.Contains(label) || (PercentLabel.TryRead(label, out var percent) && (decimal)draw() * 100 < percent);
}
