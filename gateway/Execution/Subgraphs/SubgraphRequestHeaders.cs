using System.Buffers;
using System.Text;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Subgraphs;

/// <summary>Headers that the host adds to a request: signed caller context, trace context.</summary>
public readonly struct SubgraphRequestHeaders
{
    private static readonly SearchValues<char> NameCharacters
        = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly PooledByteWriter? _bytes;
    private readonly HttpRequestMessage? _message;

    internal SubgraphRequestHeaders(PooledByteWriter bytes) => _bytes = bytes;

    /// <param name="message">Takes the headers.</param>
    public SubgraphRequestHeaders(HttpRequestMessage message) => _message = message;

    /// <summary>Adds a header.</summary>
    /// <param name="name">A token.</param>
    /// <param name="value">Visible ASCII characters and spaces.</param>
    /// <exception cref="ArgumentException">The name or the value could not stand in a request.</exception>
    public void Add(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (name.AsSpan().ContainsAnyExcept(NameCharacters) || value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException($"The header {name} has characters that a request cannot carry.", nameof(value));
        }

        if (_message is { } message)
        {
            _ = message.Headers.TryAddWithoutValidation(name, value);
            return;
        }

        var length = name.Length + value.Length + 4;
        var target = _bytes!.GetSpan(length);
        var written = Encoding.ASCII.GetBytes(name, target);
        ": "u8.CopyTo(target[written..]);
        written += 2;
        written += Encoding.ASCII.GetBytes(value, target[written..]);
        "\r\n"u8.CopyTo(target[written..]);
        _bytes.Advance(length);
    }
}
