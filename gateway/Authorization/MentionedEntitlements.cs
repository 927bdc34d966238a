using System.Collections.Immutable;

namespace Gateway.Authorization;

/// <summary>
/// What an operation's types and fields ask for. Two callers who agree in these entitlements get the same rewritten operation and so share
/// its plan, however different they are otherwise.
/// </summary>
/// <param name="Authenticated">Something asks for an identified caller.</param>
/// <param name="Scopes">Sorted.</param>
/// <param name="Policies">Sorted; a policy at two coordinates is asked twice.</param>
public sealed record MentionedEntitlements(bool Authenticated, ImmutableArray<string> Scopes, ImmutableArray<PolicyUse> Policies)
{
    /// <summary>An operation that asks for nothing.</summary>
    public static MentionedEntitlements None { get; } = new(false, [], []);

    /// <summary>True where every caller gets the same operation.</summary>
    public bool IsEmpty => !Authenticated && Scopes.IsEmpty && Policies.IsEmpty;

    /// <summary>One character for each mentioned entitlement, in a fixed order: the part of a caller that a cached plan depends on.</summary>
    public string GetKey(Entitlements held)
        => IsEmpty ? "" : string.Create(1 + Scopes.Length + Policies.Length, (Mentioned: this, Held: held), static (key, state) =>
        {
            key[0] = Digit(state.Mentioned.Authenticated && state.Held.IsAuthenticated);
            var i = 1;
            foreach (var scope in state.Mentioned.Scopes)
            {
                key[i++] = Digit(state.Held.Scopes.Contains(scope));
            }

            foreach (var policy in state.Mentioned.Policies)
            {
                key[i++] = Digit(state.Held.Policies.Contains(policy));
            }
        });

    private static char Digit(bool held) => held ? '1' : '0';
}
