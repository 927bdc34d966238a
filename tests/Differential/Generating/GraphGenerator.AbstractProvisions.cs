namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Paths on which a subgraph gives fields of objects whose type is known while the operation runs, and of objects below them.</summary>
    private void AddAbstractProvisions()
    {
        foreach (var field in _graph.Entities.Append(_graph.Query).SelectMany(type => type.Fields).ToList())
        {
            if (_graph.Find(field.Named) is not { } target || field.OverriddenIn is not null || field.Provides.Count > 0 || field.Context is not null || field.Level > 0)
            {
                continue;
            }

            var owner = _random.Pick(field.Owners.ToList());
            var text = target.Kind switch
            {
                ModelKind.Interface or ModelKind.Union when !target.ObjectsIn.Contains(owner) && _random.Chance(55) => ProvidedByType(target, owner),
                ModelKind.Entity when _random.Chance(15) => ProvidedBelow(target, owner),
                _ => "",
            };
            if (text.Length > 0)
            {
                field.Provides[owner] = text;
            }
        }
    }

    private string ProvidedByType(TypeModel target, int owner)
    {
        var parts = new List<string>();
        var members = target.MembersIn(owner).Where(member => member.Kind == ModelKind.Entity).ToList();
        if (target.Kind == ModelKind.Interface && _random.Chance(50))
        {
            var common = target.Common.Find(name => members.Exists(member => MayBeGiven(member.Find(name)!, owner))
                && members.TrueForAll(member => member.Find(name)!.Owners.Contains(owner) || MayBeGiven(member.Find(name)!, owner)));
            if (common is not null)
            {
                NameIn(target, common, owner, isProvided: true);
                parts.Add(common);
            }
        }

        foreach (var member in members.Where(_ => _random.Chance(70)))
        {
            var given = member.Fields.FindAll(field => !target.Common.Contains(field.Name) && MayBeGiven(field, owner));
            if (given.Count > 0)
            {
                parts.Add($"... on {member.Name} {{ {Give(_random.Some(given, 1, 2), owner)} }}");
            }
        }

        return string.Join(' ', parts);
    }

    /// <summary>A field of an object below the object.</summary>
    private string ProvidedBelow(TypeModel target, int owner)
    {
        var ways = target.Present.Contains(owner)
            ? target.Fields.FindAll(field => !field.IsKey && field.Level == 0 && field.Arguments.Length == 0 && !field.Owners.Contains(owner) && field.OverriddenIn is null
                && _graph.Find(field.Named) is { Kind: ModelKind.Entity } below && MayBeIn(below, owner))
            : [];
        if (ways.Count == 0)
        {
            return "";
        }

        var way = _random.Pick(ways);
        var below = _graph.Find(way.Named)!;
        Ensure(below, owner);
        var given = below.Fields.FindAll(field => MayBeGiven(field, owner));
        if (given.Count == 0)
        {
            return "";
        }

        way.ExternalIn.Add(owner);
        way.IsProvided = true;
        return $"{way.Name} {{ {Give(_random.Some(given, 1, 2), owner)} }}";
    }

    private bool MayBeGiven(FieldModel field, int owner)
        => !field.IsKey && field.Level == 0 && !field.IsMutable && field.Context is null && !field.Owners.Contains(owner)
            && field.OverriddenIn is null && _graph.Find(field.Named) is null && field.Arguments.Length == 0;

    private static string Give(List<FieldModel> fields, int owner)
    {
        foreach (var field in fields)
        {
            field.ExternalIn.Add(owner);
            field.IsProvided = true;
        }

        return string.Join(' ', fields.Select(field => field.Name));
    }
}
