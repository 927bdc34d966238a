namespace Gateway.Differential.Tests.Generating;

/// <summary>
/// Makes a graph and splits it at random, so that every query of it can be answered: each step adds only what composition promises to
/// accept. A refusal is therefore a finding.
/// </summary>
/// <remarks>
/// 1. Entities with keys: one home of each knows all of its keys, so that whoever has one key can get the others. 2. Fields of the entities,
/// each at one home or shared by several. 3. Values, interfaces, unions and interface objects. 4. Fields that lead from type to type; a type
/// that a field leads to is defined where the field is, if by its key alone. 5. Root fields, mutations, and keys that can be null. 6. What is read from contexts,
/// computed from fields of others, provided on paths, and taken over from others. 7. Fields that lead back to the root, types that subgraphs
/// say differently, and what clients do not see: nothing that comes before needs to know of them.
/// </remarks>
internal sealed partial class GraphGenerator
{
    private static readonly string[] Names = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"];

    private readonly Random _random;
    private readonly GraphModel _graph;
    private int _fieldCount;

    private GraphGenerator(Random random)
    {
        _random = random;
        _graph = new GraphModel(Names[..random.Next(2, 7)]);
    }

    private int SubgraphCount => _graph.Subgraphs.Count;

    public static GraphModel Generate(Random random)
    {
        var generator = new GraphGenerator(random);
        generator.AddEntities();
        generator.AddValues();
        generator.AddAbstractTypes();
        generator.AddLeaves();
        generator.AddReferences();
        generator.AddInterfaceReferences();
        generator.AddInterfaceObjectFields();
        generator.AddRoots();
        generator.AddMutations();
        generator.AddNullKeys();
        generator.AddContexts();
        generator.AddRequirements();
        generator.AddRequirementChains();
        generator.AddProvisions();
        generator.AddAbstractProvisions();
        generator.AddOverrides();
        generator.AddRootOverrides();
        generator.AddOverrideLabels();
        generator.AddNestedQueries();
        generator.AddDifferingTypes();
        generator.Hide();
        return generator._graph;
    }

    private string NextField(string prefix) => $"{prefix}{_fieldCount++}";

    /// <summary>One owner mostly, sometimes several that agree.</summary>
    private void Own(FieldModel field, IReadOnlyList<int> homes)
        => field.Owners.UnionWith(_random.Chance(25) ? _random.Some(homes, 1, 3) : [_random.Pick(homes)]);

    /// <summary>Defines a type in a subgraph where it is not yet, with what the type needs to be legal there.</summary>
    private void Ensure(TypeModel? type, int subgraph)
    {
        if (type is null || !type.Present.Add(subgraph))
        {
            return;
        }

        switch (type.Kind)
        {
            case ModelKind.Entity:
                AddKey(type, subgraph, _random.Chance(75) || IsImplementer(type) ? type.Keys[0] : _random.Pick(type.Keys), !_random.Chance(40));
                break;
            case ModelKind.Value:
                foreach (var field in type.Fields)
                {
                    field.Owners.Add(subgraph);
                    Ensure(_graph.Find(field.Named), subgraph);
                }

                break;
            case ModelKind.Interface or ModelKind.Union when !type.Members.Exists(member => member.Present.Contains(subgraph)):
                Ensure(_random.Pick(type.Members.FindAll(member => MayBeIn(member, subgraph))), subgraph);
                break;
        }
    }

    private void AddKey(TypeModel entity, int subgraph, KeyModel key, bool isResolvable)
    {
        var keys = entity.KeysIn.TryGetValue(subgraph, out var existing) ? existing : entity.KeysIn[subgraph] = [];
        if (keys.Exists(other => other.Key == key))
        {
            return;
        }

        keys.Add((key, isResolvable));
        entity.Present.Add(subgraph);
        foreach (var type in _graph.Types.Where(type => type.NamedIn.Count > 0 && type.Members.Contains(entity)))
        {
            foreach (var ((common, at), isProvided) in type.NamedIn)
            {
                if (at == subgraph)
                {
                    NameOn(entity, common, subgraph, isProvided);
                }
            }
        }

        foreach (var field in key.Fields)
        {
            field.Owners.Add(subgraph);
            if (field.Name == "parent")
            {
                EnsureId(_graph.Find(field.Named)!, subgraph); // The key reads the parent's id, whatever keys that has there.
            }
            else
            {
                Ensure(_graph.Find(field.Named), subgraph);
            }
        }
    }

    private void EnsureId(TypeModel entity, int subgraph)
        => AddKey(entity, subgraph, entity.Keys.Find(key => key.Text == "id")!, entity.Homes.Contains(subgraph) || !_random.Chance(40));

    private bool IsImplementer(TypeModel entity) => _graph.Types.Exists(type => type.Kind == ModelKind.Interface && type.Members.Contains(entity));

    /// <summary>True where a subgraph may define a type, with all that this brings along.</summary>
    private bool MayBeIn(TypeModel? type, int subgraph) => type?.Kind switch
    {
        null => true,
        ModelKind.Entity => !type.Forbidden.Contains(subgraph) && type.Keys.SelectMany(key => key.Fields).All(field => MayBeIn(_graph.Find(field.Named), subgraph)),
        ModelKind.Value => type.Fields.TrueForAll(field => MayBeIn(_graph.Find(field.Named), subgraph)),
        ModelKind.Interface or ModelKind.Union => type.ObjectsIn.Contains(subgraph) || type.Members.Exists(member => MayBeIn(member, subgraph)),
        _ => false,
    };
}
