namespace Gateway.Planning.Fetching;

/// <summary>A fetch that waits for another need not wait for what the other waits for.</summary>
internal static class DropImpliedDependencies
{
    public static void Run(List<PlannedFetch> fetches)
    {
        foreach (var fetch in fetches)
        {
            var implied = fetch.DependsOn
                .Where(dependency => fetch.DependsOn.Any(other => other != dependency && FetchSteps.Reaches(other, dependency)))
                .ToList();
            fetch.DependsOn.ExceptWith(implied);
        }
    }
}
