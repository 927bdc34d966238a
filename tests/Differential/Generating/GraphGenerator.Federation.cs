namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Fields that a home computes from fields that others resolve.</summary>
    private void AddRequirements()
    {
        foreach (var entity in _graph.Entities.ToList())
        {
            for (var i = _random.Next(0, 3); i > 0; i--)
            {
                AddRequirement(entity, _random.Pick(entity.Homes));
            }
        }
    }

    private void AddRequirement(TypeModel entity, int home)
    {
        var inputs = entity.Fields
            .Where(field => !field.IsKey && field.Level < 3 && !field.Owners.Contains(home) && CanRequire(field, home))
            .ToList();
        if (inputs.Count == 0)
        {
            return;
        }

        var chosen = _random.Some(inputs, 1, 3);
        var (arguments, values) = _random.Chance(25) ? _random.Pick(LeafTypes.Arguments) : ("", "");
        var computed = new FieldModel(NextField("c"), _random.Pick(["String", "String!", "Int", "Boolean"]))
        {
            Arguments = arguments,
            ArgumentValues = values,
            Level = chosen.Max(field => field.Level) + 1,
        };
        var sets = chosen.Select(field => Condition(FieldSet(field, home, depth: 0), entity)).ToList();
        computed.Owners.Add(home);
        computed.Requires = string.Join(' ', sets);
        entity.Fields.Add(computed);
    }

    private bool CanRequire(FieldModel field, int home)
        => field.Context is null
            && (_graph.Find(field.Named) is not { } target
                || (target.Kind != ModelKind.SplitValue && !field.IsMutable && !target.ObjectsIn.Contains(home) && MayBeIn(target, home)));

    /// <summary>The text of a required field; marks what is external on the way.</summary>
    private string FieldSet(FieldModel field, int home, int depth)
    {
        field.IsRequired = true;
        field.ExternalIn.Add(home);
        var head = $"{field.Name}{field.ArgumentValues}";
        if (_graph.Find(field.Named) is not { } target)
        {
            return head;
        }

        Ensure(target, home);
        if (target.IsAbstract)
        {
            return $"{head} {{ {AbstractSet(target, home, depth)} }}";
        }

        var below = target.Fields.FindAll(inner => inner.Level == 0 && (_graph.Find(inner.Named) is null || (depth < 1 && CanRequire(inner, home))));
        var texts = _random.Some(below, 1, 2).ConvertAll(inner => Inner(inner, home, depth));
        return texts.Count == 0 ? $"{head} {{ __typename }}" : $"{head} {{ {string.Join(' ', texts)} }}";
    }

    private string Inner(FieldModel inner, int home, int depth)
    {
        if (!inner.Owners.Contains(home))
        {
            return FieldSet(inner, home, depth + 1);
        }

        inner.IsRequired = true;
        var head = $"{inner.Name}{inner.ArgumentValues}";
        if (_graph.Find(inner.Named) is not { } target)
        {
            return head;
        }

        if (target.IsAbstract)
        {
            return $"{head} {{ __typename }}";
        }

        var leaves = target.Fields.FindAll(leaf => leaf.Owners.Contains(home) && _graph.Find(leaf.Named) is null && leaf.Level == 0);
        leaves.ForEach(leaf => leaf.IsRequired = true);
        return leaves.Count == 0 ? $"{head} {{ __typename }}" : $"{head} {{ {leaves[0].Name}{leaves[0].ArgumentValues} }}";
    }

    /// <summary>Paths on which a subgraph gives fields that it does not resolve elsewhere.</summary>
    private void AddProvisions()
    {
        foreach (var field in _graph.Entities.Append(_graph.Query).SelectMany(type => type.Fields).ToList())
        {
            if (_graph.Find(field.Named) is not { Kind: ModelKind.Entity } target || field.OverriddenIn is not null || !_random.Chance(30))
            {
                continue;
            }

            var owner = _random.Pick(field.Owners.ToList());
            var given = target.Fields.FindAll(inner => !inner.IsKey && inner.Level == 0 && !inner.IsMutable && !inner.Owners.Contains(owner)
                && inner.OverriddenIn != owner && _graph.Find(inner.Named) is null && inner.Arguments.Length == 0);
            if (given.Count == 0 || !target.Present.Contains(owner))
            {
                continue;
            }

            var chosen = _random.Some(given, 1, 2);
            foreach (var inner in chosen)
            {
                inner.ExternalIn.Add(owner);
                inner.IsProvided = true;
            }

            field.Provides[owner] = string.Join(' ', chosen.Select(inner => inner.Name));
        }
    }
}
