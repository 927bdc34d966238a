namespace Subgraphs.Markets.Sample;

/// <summary>
/// SplitMix64 behind a named stream. Normal variates are sums of uniforms, made of additions only: every machine and runtime yields the
/// same bits, which a logarithm or a cosine does not promise.
/// </summary>
internal sealed class SeededNoise
{
    private ulong _state;

    /// <param name="seed">Seed of the market.</param>
    /// <param name="stream">Names an independent stream, so that one more issuer leaves the figures of the others alone.</param>
    public SeededNoise(ulong seed, string stream)
    {
        // FNV-1a of the name, mixed with the seed.
        var hash = 14695981039346656037UL;
        foreach (var character in stream)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        _state = seed ^ hash;
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>About standard normal, never beyond six: the sum of twelve uniforms less six.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += Uniform();
        }

        return sum;
    }
}
