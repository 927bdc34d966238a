using System.Buffers.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Gateway.Host.Tenancy;

/// <summary>Reads the claims of a verified token: texts, and lists written as an array or as one text with spaces.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc8693#name-scope-scopes-claim">RFC 8693, scope</seealso>
internal sealed class TokenClaims(JsonWebToken token)
{
    private readonly JsonElement _payload = JsonElement.Parse(Base64Url.DecodeFromChars(token.EncodedPayload));

    /// <summary>The text of the first of the names that the token has; null where it has none, or something else there.</summary>
    public string? Text(IReadOnlyList<string> names)
        => Find(names) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The words of the first of the names that the token has.</summary>
    public string[] Words(IReadOnlyList<string> names)
        => Find(names) is { } value
            ? [.. Values(value).SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)]
            : [];

    /// <summary>The values of a claim as they stand: a text, a number, a truth, or each of a list; and the words of a text with spaces.</summary>
    public IReadOnlyCollection<string> Values(string name)
        => Find([name]) is { } value ? [.. Values(value), .. Words([name])] : [];

    private JsonElement? Find(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (_payload.TryGetProperty(name, out var value) || TryFollow(name, out value))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A name that is a URL has dots too: it was looked for as a whole first.</summary>
    private bool TryFollow(string name, out JsonElement value)
    {
        value = _payload;
        foreach (var step in name.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step, out value))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object)).SelectMany(Values),
        _ => [],
    };
}
