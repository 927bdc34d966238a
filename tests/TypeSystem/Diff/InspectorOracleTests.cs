using GraphQL.Language;
using GraphQL.TypeSystem.Diff;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Diff;

/// <summary>Generated pairs of schemas: the same changes with the same severity as GraphQL Inspector, but for the list in <see cref="InspectorChanges"/>.</summary>
public sealed class InspectorOracleTests
{
    private const int Pairs = 300;

    [Fact]
    public void Changes_are_found_and_judged_alike()
    {
        using var inspector = GraphQLInspectorProcess.TryStart(out var missing);
        Assert.SkipWhen(inspector is null, missing);
        var kinds = new HashSet<SchemaChangeKind>();
        foreach (var seed in new[] { 31, 32, 33, 34 })
        {
            CompareMany(seed, inspector!, kinds);
        }

        var missed = Enum.GetValues<SchemaChangeKind>().Except(kinds);
        Assert.True(!missed.Any(), $"The pairs show no {string.Join(", ", missed)}.");
    }

    private static void CompareMany(int seed, GraphQLInspectorProcess inspector, HashSet<SchemaChangeKind> kinds)
    {
        var generator = new SchemaPairGenerator(seed);
        var compared = 0;
        for (var round = 0; compared < Pairs; round++)
        {
            Assert.True(round < Pairs * 20, $"Seed {seed}: only {compared} of {round} pairs are valid.");
            var (before, after) = generator.Next();
            if (TryBuild(before) is not { } old || TryBuild(after) is not { } now)
            {
                continue;
            }

            compared++;
            var changes = SchemaDiff.Compare(old, now);
            kinds.UnionWith(changes.Select(change => change.Kind));
            var expected = InspectorChanges.Read(inspector.Compare(before, after), now);
            var actual = InspectorChanges.Read(changes);
            Assert.True(
                expected.SequenceEqual(actual),
                $"Seed {seed}, round {round}.\nOnly the inspector:\n{string.Join('\n', expected.Except(actual))}\nOnly here:\n{string.Join('\n', actual.Except(expected))}\n\n{before}\n\n{after}");
        }
    }

    /// <summary>Null for what the generator made invalid.</summary>
    private static Schema? TryBuild(string sdl)
    {
        try
        {
            return SchemaBuilder.Build(sdl).Schema;
        }
        catch (SyntaxException)
        {
            return null;
        }
    }
}
