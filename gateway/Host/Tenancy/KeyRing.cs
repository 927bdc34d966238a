namespace Gateway.Host.Tenancy;

/// <summary>
/// An issuer's keys as the gateway knows them: fetched on first use, renewed when they are old, and once more when a token names a key that
/// is not among them, no oftener than the options allow. While the issuer does not answer, the known keys stay good.
/// </summary>
internal sealed class KeyRing(KeySource source, IdentityOptions options, TimeProvider time, Action<Exception> onFailure)
{
    private readonly Lock _gate = new();
    private State _state = new(null, 0, null);
    private Task? _fetching;

    /// <summary>Changes with the keys: what was verified under another version has to be verified again.</summary>
    public int Version => Volatile.Read(ref _state).Version;

    /// <summary>The keys, with the named one if the issuer has it; null while none could be fetched.</summary>
    public async ValueTask<SigningKeys?> GetAsync(string? keyId, CancellationToken cancellationToken)
    {
        var state = Volatile.Read(ref _state);
        if (state.Keys is { } keys && keys.Has(keyId))
        {
            if (IsOlderThan(state, TimeSpan.FromMinutes(options.KeyRefreshMinutes)))
            {
                // Nobody waits for it: what is known is good.
                _ = FetchOnce();
            }

            return keys;
        }

        if (state.Fetched is null || IsOlderThan(state, TimeSpan.FromSeconds(options.KeyRefetchSeconds)))
        {
            await FetchOnce().WaitAsync(cancellationToken);
        }

        return Volatile.Read(ref _state).Keys;
    }

    private bool IsOlderThan(State state, TimeSpan age) => state.Fetched is { } fetched && time.GetElapsedTime(fetched) >= age;

    /// <summary>Requests that need the keys at the same time share one fetch.</summary>
    private Task FetchOnce()
    {
        lock (_gate)
        {
            return _fetching is { IsCompleted: false } running ? running : _fetching = FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        // A request that gives up must not end the fetch of the others: the source has a timeout of its own.
        await Task.Yield();
        SigningKeys? fetched = null;
        try
        {
            var (issuer, keySet) = await source.FetchAsync(CancellationToken.None);
            fetched = SigningKeys.Parse(issuer, keySet);
        }
        catch (KeySourceException exception)
        {
            onFailure(exception);
        }

        // A failed attempt counts too: an issuer in trouble is not asked on every request.
        var old = _state;
        var isNew = fetched is not null && !fetched.IsSameAs(old.Keys);
        Volatile.Write(ref _state, new State(isNew ? fetched : old.Keys, isNew ? old.Version + 1 : old.Version, time.GetTimestamp()));
    }

    private sealed record State(SigningKeys? Keys, int Version, long? Fetched);
}
