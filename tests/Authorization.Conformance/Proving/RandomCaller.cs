using Gateway.Authorization.Conformance.Tests.Rules;

namespace Gateway.Authorization.Conformance.Tests.Proving;

/// <summary>Callers drawn from a seeded source.</summary>
internal static class RandomCaller
{
    public static PlainCaller Next(Random random)
    {
        if (random.Next(6) == 0)
        {
            return new PlainCaller(false, new HashSet<string>(), (_, _) => false);
        }

        var scopes = Enumerable.Range(0, RandomSubgraphs.ScopeCount).Where(_ => random.Next(3) > 0).Select(i => $"s{i}").ToHashSet();
        var policies = Enumerable.Range(0, RandomSubgraphs.PolicyCount).Where(_ => random.Next(3) > 0).Select(i => $"p{i}").ToHashSet();
        var salt = random.Next(100);

        // A policy is a function of the coordinate too.
        return new PlainCaller(true, scopes, (policy, coordinate) => policies.Contains(policy) && coordinate.Aggregate(salt, (sum, character) => sum + character) % 5 > 0);
    }
}
