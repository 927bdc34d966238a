using Gateway.Execution.Compiling;
using Gateway.Execution.Failures;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Projecting;

/// <summary>The last word on objects that belong to a tenant: none is answered unless an answer has shown it to be the caller's own.</summary>
internal sealed partial class Completion
{
    /// <summary>What every answer says of the owner was compared when it arrived, so an owner that is there is the caller's tenant.</summary>
    private bool IsOwn(int row, ObjectProjection position, FieldProjection? field)
    {
        if (position.OwnerSlot >= 0 && _slots[row + position.OwnerSlot].Kind == SlotKind.String)
        {
            return true;
        }

        if (IsExplained(row))
        {
            ReportAtObject(row, field);
        }
        else if (FailureOf(position) is { } cause)
        {
            _report.Add(cause.Fetch, field, _path, cause.Failure.Text.Message, cause.Failure.Text.Code, cause.Failure.Text.InputPath);
        }
        else
        {
            _report.Add(ErrorReport.NoFetch, field, _path, Fetching.OwnerCheck.Message, ExecutionErrorCodes.TenantIsolation);
            var type = _slots[row + ObjectShape.TypeSlot];
            alarm?.Invoke(new TenantViolation(null, type.Kind == SlotKind.Type ? state.Types[type.Offset].Name : null, IsForeign: false));
        }

        return false;
    }

    private (int Fetch, Fetching.FetchFailure Failure)? FailureOf(ObjectProjection position)
    {
        if (position.OwnerSlot >= 0)
        {
            foreach (var provider in position.Shape[position.OwnerSlot].Providers)
            {
                if (_causes.Of(provider.Fetch) is { } cause)
                {
                    return cause;
                }
            }
        }

        return null;
    }
}
