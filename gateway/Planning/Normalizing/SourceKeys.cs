using System.Globalization;

namespace Gateway.Planning.Normalizing;

/// <summary>
/// Gives the response keys of one position names that come from the fields and not from the client's aliases: operations that differ in
/// aliases alone get one plan, and their fetches are the same bytes. Two response keys never get one name.
/// </summary>
internal sealed class SourceKeys
{
    private readonly Dictionary<string, string> _byResponseKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <param name="kept">Response keys that stay as they are: what the gateway answers itself it answers under the client's keys.</param>
    public SourceKeys(IEnumerable<string> kept)
    {
        foreach (var key in kept)
        {
            _byResponseKey.TryAdd(key, key);
            _given.Add(key);
        }
    }

    public string Of(string responseKey, string fieldName)
    {
        if (_byResponseKey.TryGetValue(responseKey, out var key))
        {
            return key;
        }

        key = fieldName;
        for (var i = 2; !_given.Add(key); i++)
        {
            key = string.Create(CultureInfo.InvariantCulture, $"{fieldName}_{i}");
        }

        _byResponseKey.Add(responseKey, key);
        return key;
    }
}
