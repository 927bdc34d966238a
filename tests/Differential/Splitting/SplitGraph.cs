using System.Collections.Concurrent;
using Federation.Composition;
using Federation.Subgraphs;
using Federation.Supergraphs;
using Gateway.Execution;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>One graph twice: unsplit, and composed of its subgraphs by the composition that is under test.</summary>
internal sealed class SplitGraph
{
    private readonly ILookup<string, FieldOverride> _overrides;
    private readonly HashSet<string> _differing;
    private readonly ConcurrentDictionary<(string Subgraph, string Text), string?> _invalid = new();

    private SplitGraph(Schema baseSchema, Schema clientSchema, IReadOnlyDictionary<string, SplitSubgraph> subgraphs, Supergraph supergraph, string supergraphSdl)
    {
        BaseSchema = baseSchema;
        ClientSchema = clientSchema;
        Subgraphs = subgraphs;
        Supergraph = supergraph;
        SupergraphSdl = supergraphSdl;
        ExecutionSchema = new ExecutionSchema(supergraph.Schema, supergraph.ApiSchema);
        Planner = new QueryPlanner(supergraph, PlannerOptions.Default);
        _overrides = subgraphs.Values.SelectMany(subgraph => subgraph.Overrides).ToLookup(entry => entry.Coordinate, StringComparer.Ordinal);
        _differing = [.. subgraphs.Values.SelectMany(subgraph => subgraph.Declarations).Distinct().CountBy(entry => entry.Coordinate).Where(entry => entry.Value > 1).Select(entry => entry.Key)];
    }

    /// <summary>With what clients do not see.</summary>
    public Schema BaseSchema { get; }

    /// <summary>What clients see of it.</summary>
    public Schema ClientSchema { get; }

    /// <summary>The labels of the progressive overrides.</summary>
    public IReadOnlyList<string> Labels => [.. _overrides.SelectMany(group => group).Select(entry => entry.Label).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyDictionary<string, SplitSubgraph> Subgraphs { get; }

    public Supergraph Supergraph { get; }

    /// <summary>In it a subgraph's address is <c>http://NAME</c>.</summary>
    public string SupergraphSdl { get; }

    public ExecutionSchema ExecutionSchema { get; }

    public QueryPlanner Planner { get; }

    /// <summary>Counts what occurs while operations run on the graph.</summary>
    public FeatureCounts Features { get; init; } = new();

    /// <summary>Composes the subgraphs.</summary>
    /// <param name="baseSdl">The unsplit schema.</param>
    /// <param name="subgraphs">SDL by name.</param>
    /// <param name="problem">Why there is no graph, or how it is another than the unsplit one.</param>
    /// <param name="features">Counts what occurs; null: nobody asks.</param>
    public static SplitGraph? TryBuild(
        string baseSdl,
        IReadOnlyDictionary<string, string> subgraphs,
        out (DifferenceKind Kind, string Detail) problem,
        FeatureCounts? features = null)
    {
        var composed = Composer.Compose([.. subgraphs.Select(subgraph => new SubgraphSource(subgraph.Key, $"http://{subgraph.Key}", subgraph.Value))]);
        if (!composed.IsSuccess)
        {
            problem = (DifferenceKind.Refused, string.Join('\n', composed.Errors.Select(error => $"{error.Code}: {error.Message}")));
            return null;
        }

        var loaded = Supergraph.Load(composed.SupergraphSdl!);
        if (loaded.Supergraph is not { } supergraph)
        {
            problem = (DifferenceKind.Refused, string.Join('\n', loaded.Errors.Select(error => $"{error.Code}: {error.Message}")));
            return null;
        }

        var baseSchema = SchemaBuilder.BuildOrThrow(baseSdl, new SchemaBuildOptions { AllowUnknownDirectives = true });
        var clientSchema = SchemaBuilder.BuildOrThrow(ClientView.Of(baseSdl), new SchemaBuildOptions { AllowUnknownDirectives = true });
        var difference = SchemaOutline.Difference(clientSchema, supergraph.ApiSchema);
        problem = (difference is null ? DifferenceKind.None : DifferenceKind.Schema, difference ?? "");
        return difference is not null
            ? null
            : new SplitGraph(
                baseSchema,
                clientSchema,
                subgraphs.ToDictionary(subgraph => subgraph.Key, subgraph => new SplitSubgraph(subgraph.Key, subgraph.Value), StringComparer.Ordinal),
                supergraph,
                composed.SupergraphSdl!)
            {
                Features = features ?? new FeatureCounts(),
            };
    }

    /// <summary>True where subgraphs do not declare a field alike.</summary>
    public bool HasDifferingTypes(string coordinate) => _differing.Contains(coordinate);

    /// <summary>True where objects of the type can stand where <paramref name="typeName"/> does, in the unsplit schema.</summary>
    public bool IsPossible(string typeName, string objectTypeName)
        => typeName == objectTypeName || (BaseSchema.GetType<CompositeType>(typeName) is { } type && BaseSchema.IsPossibleType(type, objectTypeName));

    /// <summary>True where another subgraph took the field over from this one, or has not yet given it.</summary>
    public bool IsOverridden(string subgraph, string coordinate, IReadOnlySet<string> activeLabels)
        => _overrides[coordinate].Any(entry => entry.Excludes(subgraph, activeLabels));

    /// <summary>The override of a field whose label decides who has it; null where there is none.</summary>
    public FieldOverride? Progressive(string coordinate) => _overrides[coordinate].FirstOrDefault(entry => entry.Label is not null);

    /// <summary>Why a request is not a valid document of the subgraph; null where it is.</summary>
    public string? Invalidity(string subgraph, string text) => _invalid.GetOrAdd((subgraph, text), key =>
    {
        var errors = DocumentValidator.Validate(Subgraphs[key.Subgraph].Schema, Utf8GraphQLParser.Parse(key.Text));
        return errors.Count == 0 ? null : $"{key.Subgraph} is asked {key.Text}: {errors[0].Message}";
    });
}
