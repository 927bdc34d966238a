using System.Buffers.Text;
using System.Text;
using Gateway.Execution.Compiling;
using Gateway.Execution.Failures;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Fetching;

/// <summary>
/// Holds what one response says of owners against the caller's tenant, before anything of it is merged: an object of somebody else, or one
/// that names no owner where it was asked, becomes null with an error, and nothing that depends on it is asked for.
/// </summary>
internal sealed class OwnerCheck(ExecutionState state, TenantTypes tenants, Guid? tenant, Action<TenantViolation>? alarm)
{
    public const string Message = "This object was not shown to belong to the caller's tenant.";

    private readonly byte[] _quotedTenant = tenant is { } id ? Encoding.ASCII.GetBytes($"\"{id:D}\"") : [];
    private readonly List<(string? Key, int Index)> _path = [];

    /// <summary>Checks the rows of a root fetch.</summary>
    /// <returns>An error for each object that became null, with its path in the response.</returns>
    public List<SubgraphError> CheckRoot(CompiledFetch fetch, int row)
    {
        var errors = new List<SubgraphError>();
        if (fetch.Data.HasOwners)
        {
            CheckFields(fetch, row, fetch.Data, errors);
        }

        return errors;
    }

    /// <summary>Checks the entities of each lookup.</summary>
    /// <param name="fetch">The fetch.</param>
    /// <param name="targets">For whom they were asked.</param>
    /// <param name="row">The row that holds one list a lookup.</param>
    public List<SubgraphError> CheckEntities(CompiledFetch fetch, LookupTargets[] targets, int row)
    {
        var errors = new List<SubgraphError>();
        for (var i = 0; i < targets.Length; i++)
        {
            var lookup = fetch.Lookups[i];
            var entities = state.Slots[row + i + 1];
            if (!lookup.Selection.HasOwners || entities.Kind != SlotKind.List)
            {
                continue;
            }

            _path.Add((lookup.Plan.ResponseKey, 0));
            for (var target = 0; target < targets[i].Rows.Count; target++)
            {
                // Objects that asked for one entity are of one type; the second finds what the first left.
                var index = targets[i].Representations[target];
                _path.Add((null, index));
                CheckValue(fetch, entities.Offset + index, lookup.Selection, state.TypeOf(targets[i].Rows[target], lookup.Target), errors);
                _path.RemoveAt(_path.Count - 1);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return errors;
    }

    private void CheckFields(CompiledFetch fetch, int row, SelectionShape selection, List<SubgraphError> errors)
    {
        foreach (var field in selection.Fields)
        {
            if (field.Child is { HasOwners: true } child)
            {
                _path.Add((field.Key, 0));
                CheckValue(fetch, row + field.Slot, child, child.Target.StaticType, errors);
                _path.RemoveAt(_path.Count - 1);
            }
        }
    }

    /// <param name="fetch">The fetch.</param>
    /// <param name="index">The slot of the value.</param>
    /// <param name="selection">What is selected on it.</param>
    /// <param name="knownType">The type of its objects where they do not say it themselves; -1: not known.</param>
    /// <param name="errors">Takes an error for each object that becomes null.</param>
    private void CheckValue(CompiledFetch fetch, int index, SelectionShape selection, int knownType, List<SubgraphError> errors)
    {
        var slot = state.Slots[index];
        if (slot.Kind == SlotKind.List)
        {
            for (var i = 0; i < slot.Length; i++)
            {
                _path.Add((null, i));
                CheckValue(fetch, slot.Offset + i, selection, knownType, errors);
                _path.RemoveAt(_path.Count - 1);
            }
        }
        else if (slot.Kind == SlotKind.Object)
        {
            var typeSlot = state.Slots[slot.Offset + ObjectShape.TypeSlot];
            var type = typeSlot.Kind == SlotKind.Type ? typeSlot.Offset : knownType;
            if (selection.OwnerSlot >= 0 && !IsOwn(state.Slots[slot.Offset + selection.OwnerSlot], type, out var isForeign))
            {
                state.Slots[index] = Slot.Null;
                errors.Add(new SubgraphError(Message, ExecutionErrorCodes.TenantIsolation, [.. _path.Select(step => step.Key ?? (object)step.Index)]));
                alarm?.Invoke(new TenantViolation(fetch.Plan.Subgraph, type >= 0 ? state.Types[type].Name : null, isForeign));
            }
            else
            {
                CheckFields(fetch, slot.Offset, selection, errors);
            }
        }
    }

    /// <summary>An owner that is told must be the caller's tenant; one that is not told must be none: the object is of a type without owners.</summary>
    private bool IsOwn(Slot owner, int type, out bool isForeign)
    {
        isForeign = owner.Kind == SlotKind.String;
        if (owner.Kind == SlotKind.Missing)
        {
            return type >= 0 && state.Types.IsObject(type) && !tenants.Types.Contains(type);
        }

        return isForeign && IsTenant(state.SliceOf(owner));
    }

    /// <summary>As this project writes it, or with capitals.</summary>
    private bool IsTenant(ReadOnlySpan<byte> quoted)
        => _quotedTenant.Length > 0
            && (quoted.SequenceEqual(_quotedTenant)
                || (quoted.Length == _quotedTenant.Length
                    && Utf8Parser.TryParse(quoted[1..^1], out Guid owner, out var consumed, 'D')
                    && consumed == quoted.Length - 2
                    && owner == tenant));
}
