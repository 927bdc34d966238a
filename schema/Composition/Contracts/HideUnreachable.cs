using GraphQL.Language;

namespace Federation.Composition.Contracts;

/// <summary>Hides what nothing shown leads to, and what cannot stand without what is hidden, until nothing changes.</summary>
internal sealed class HideUnreachable
{
    private readonly ContractModel _model;
    private readonly HashSet<string> _included;
    private readonly bool _hidesWhatNeedsHidden;
    private bool _changed;

    private HideUnreachable(ContractModel model, ContractDefinition contract, bool hidesWhatNeedsHidden)
    {
        _hidesWhatNeedsHidden = hidesWhatNeedsHidden;
        _model = model;
        _included = contract.IncludedTags.ToHashSet(StringComparer.Ordinal);
    }

    /// <param name="model">What was hidden before.</param>
    /// <param name="contract">Its included tags say which possible types may stand for an abstract one.</param>
    /// <param name="hidesWhatNeedsHidden">Hides what has a required input that is hidden, in place of leaving that to be refused.</param>
    public static void Apply(ContractModel model, ContractDefinition contract, bool hidesWhatNeedsHidden = false)
    {
        var step = new HideUnreachable(model, contract, hidesWhatNeedsHidden);
        do
        {
            step._changed = false;
            step.HideWhatRefersToHidden();
            step.HideUnimplemented();
            step.HideEmpty();
            step.HideUnreached();
        }
        while (step._changed);
    }

    private void HideWhatRefersToHidden()
    {
        foreach (var element in _model.All())
        {
            if (element.IsShown && _model.Find(element.Type) is { IsHidden: true })
            {
                Hide(element);
            }

            if (_hidesWhatNeedsHidden && element is { IsHidden: true, IsRequired: true, Kind: SyntaxKind.InputValueDefinition, Parent.IsShown: true })
            {
                Hide(element.Parent);
            }
        }
    }

    /// <summary>An interface promises what all its implementers have.</summary>
    private void HideUnimplemented()
    {
        foreach (var type in _model.Types.Where(type => type is { Kind: SyntaxKind.InterfaceTypeDefinition, IsHidden: false }))
        {
            foreach (var implementer in _model.Implementers(type).Where(implementer => !implementer.IsHidden))
            {
                foreach (var field in type.Children.Where(field => field.IsShown))
                {
                    if (implementer.Child(field.Name) is not { IsHidden: false } own)
                    {
                        Hide(field);
                        continue;
                    }

                    foreach (var argument in field.Children.Where(argument => argument.IsShown && own.Child(argument.Name) is not { IsHidden: false }))
                    {
                        Hide(argument);
                    }
                }
            }
        }
    }

    private void HideEmpty()
    {
        foreach (var type in _model.Types.Where(type => !type.IsHidden && IsEmpty(type)))
        {
            Hide(type);
        }
    }

    private bool IsEmpty(ContractElement type) => type.Kind switch
    {
        SyntaxKind.ScalarTypeDefinition => false,
        SyntaxKind.UnionTypeDefinition => type.Members.All(member => _model.Find(member) is not { IsHidden: false }),
        _ => type.Children.TrueForAll(child => child.IsHidden),
    };

    private void HideUnreached()
    {
        var reached = new HashSet<ContractElement>();
        var open = new Stack<ContractElement>();
        foreach (var start in _model.Roots.Concat(_model.DirectiveInputs.Select(_model.Find).OfType<ContractElement>()))
        {
            Reach(start);
        }

        while (open.TryPop(out var type))
        {
            foreach (var child in type.Children.Where(child => child.IsShown))
            {
                Reach(_model.Find(child.Type));
                foreach (var argument in child.Children.Where(argument => argument.IsShown))
                {
                    Reach(_model.Find(argument.Type));
                }
            }

            foreach (var possible in PossibleTypes(type).Where(MayStandFor))
            {
                Reach(possible);
            }
        }

        foreach (var type in _model.Types.Where(type => !type.IsHidden && !reached.Contains(type)))
        {
            Hide(type);
        }

        void Reach(ContractElement? type)
        {
            if (type is { IsHidden: false } && reached.Add(type))
            {
                open.Push(type);
            }
        }
    }

    private IEnumerable<ContractElement> PossibleTypes(ContractElement type) => type.Kind switch
    {
        SyntaxKind.UnionTypeDefinition => type.Members.Select(_model.Find).OfType<ContractElement>(),
        SyntaxKind.InterfaceTypeDefinition => _model.Implementers(type),
        _ => [],
    };

    /// <summary>What an abstract type leads to was not named by anybody: where tags are included it needs one of its own.</summary>
    private bool MayStandFor(ContractElement type) => _included.Count == 0 || HideUntagged.IsTaggedInside(type, _included);

    private void Hide(ContractElement element)
    {
        element.IsHidden = true;
        _changed = true;
    }
}
