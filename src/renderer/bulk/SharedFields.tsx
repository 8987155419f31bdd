import { useState } from 'react'
import type { BulkBatch, BulkShared } from '../../contract/bulk'
import { explain } from '../../contract/catalogue'
import { regions } from '../../kaltura/regions'
import { t } from '../../strings'
import { hashTypes } from '../token/hashTypes'
import { Checkbox } from '../ui/Checkbox'
import { Choice } from '../ui/Choice'
import { TagsField } from '../ui/TagsField'
import { TextInput } from '../ui/TextInput'

const places = [
  ...regions.map(({ code, url }) => ({ id: url, text: t(`regions.${code}`), detail: new URL(url).host })),
  { id: 'custom', text: t('bulk.shared.anotherServer') },
]

type Field = BulkShared['everywhere'][number]
type SharedFieldsProps = { batch: BulkBatch; onShare: (change: Partial<BulkShared>) => void }

/** What the source left out, asked once for all; on request also in the place of what it says. */
export function SharedFields({ batch, onShare }: SharedFieldsProps) {
  const { shared, sharedProblems, without, stated } = batch
  const isRegion = regions.some(({ url }) => url === shared.serviceUrl)
  const [isCustom, setCustom] = useState(shared.serviceUrl !== '' && !isRegion)
  const isOpen = (field: Field) => without[field] > 0 || shared.everywhere.includes(field)
  const words = (failure: BulkBatch['sharedProblems'][keyof BulkBatch['sharedProblems']]) =>
    failure && explain(failure).happened
  const below = (field: Field) => (
    <ForAll
      without={without[field]}
      stated={stated[field]}
      isForAll={shared.everywhere.includes(field)}
      onForAll={(forAll) =>
        onShare({
          everywhere: forAll
            ? [...shared.everywhere, field]
            : shared.everywhere.filter((other) => other !== field),
        })
      }
    />
  )
  return (
    <div className="grid gap-x-3 gap-y-3 @pair:grid-cols-2 @two:grid-cols-4">
      <div className="flex min-w-0 flex-col gap-1">
        <TextInput
          label={t('bulk.shared.partnerId')}
          help="partnerIds"
          value={shared.partnerId}
          onChange={(partnerId) => onShare({ partnerId })}
          problem={words(sharedProblems.partnerId)}
          placeholder={isOpen('partnerId') ? '1234567' : t('bulk.shared.asStated')}
          isDisabled={!isOpen('partnerId')}
          inputMode="numeric"
          maxLength={40}
          mono={isOpen('partnerId')}
        />
        {below('partnerId')}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <Choice
          label={t('bulk.shared.region')}
          help="regions"
          options={[
            {
              id: '',
              text: isOpen('serviceUrl') ? t('bulk.shared.chooseRegion') : t('bulk.shared.asStated'),
            },
            ...places,
          ]}
          value={isCustom ? 'custom' : shared.serviceUrl}
          onChange={(chosen) => {
            setCustom(chosen === 'custom')
            onShare({ serviceUrl: chosen === 'custom' ? '' : chosen })
          }}
          isDisabled={!isOpen('serviceUrl')}
          problem={isCustom ? undefined : words(sharedProblems.serviceUrl)}
        />
        {isCustom && (
          <TextInput
            label={t('bulk.shared.serviceUrl')}
            help="serviceUrls"
            value={shared.serviceUrl}
            onChange={(serviceUrl) => onShare({ serviceUrl })}
            problem={words(sharedProblems.serviceUrl)}
            placeholder="https://api.example.com"
            maxLength={400}
            mono
          />
        )}
        {below('serviceUrl')}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <Choice
          label={t('bulk.shared.hashType')}
          help="hashTypes"
          options={hashTypes}
          value={shared.hashType}
          onChange={(hashType) => onShare({ hashType })}
          isDisabled={!isOpen('hashType')}
        />
        {below('hashType')}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <TagsField
          tags={shared.tags}
          onChange={(tags) => onShare({ tags })}
          problem={words(sharedProblems.tags)}
        />
        <span className="text-xs text-faint">{t('bulk.shared.tags')}</span>
      </div>
    </div>
  )
}

type ForAllProps = {
  without: number
  stated: number
  isForAll: boolean
  onForAll: (forAll: boolean) => void
}

/** Which rows a shared field is for. */
function ForAll({ without, stated, isForAll, onForAll }: ForAllProps) {
  return (
    <>
      {without > 0 && !isForAll && (
        <span className="text-xs text-faint">{t('bulk.shared.forThose', { count: without })}</span>
      )}
      {stated > 0 && (
        <Checkbox isSelected={isForAll} onChange={onForAll}>
          {without > 0 ? t('bulk.shared.alsoForThose', { count: stated }) : t('bulk.shared.forAll')}
        </Checkbox>
      )}
    </>
  )
}
