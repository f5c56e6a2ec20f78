import { create, createFileRegistry, type DescService } from '@bufbuild/protobuf'
import {
  EmptySchema,
  file_google_protobuf_empty,
  FileDescriptorProtoSchema,
  MethodOptions_IdempotencyLevel,
} from '@bufbuild/protobuf/wkt'
import { createClient } from '@connectrpc/connect'
import { createConnectTransport } from '@connectrpc/connect-web'
import type { Client } from '../client'

const type = `.${EmptySchema.typeName}`
const file = create(FileDescriptorProtoSchema, {
  name: 'shop.proto',
  package: 'shop',
  syntax: 'proto3',
  dependency: ['google/protobuf/empty.proto'],
  service: [
    {
      name: 'Shop',
      method: [
        {
          name: 'Prices',
          inputType: type,
          outputType: type,
          options: { idempotencyLevel: MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS },
        },
        { name: 'Buy', inputType: type, outputType: type },
      ],
    },
  ],
})

/** What a code generator would have made of the service. */
function shop(): DescService {
  const known = createFileRegistry(file, (name) =>
    name === 'google/protobuf/empty.proto' ? file_google_protobuf_empty : undefined,
  )
  const service = known.getService('shop.Shop')
  if (!service) throw new Error('The service is described above.')
  return service
}

export const connectClient: Client = {
  name: 'Connect',
  protocol: 'connect',
  tells: {},
  call: ({ url, method, signal, timeout }) => {
    const transport = createConnectTransport({ baseUrl: url, useHttpGet: true })
    const client = createClient(shop(), transport) as unknown as Record<
      'prices' | 'buy',
      (input: object, options: object) => Promise<unknown>
    >
    const options = { ...(signal && { signal }), ...(timeout !== undefined && { timeoutMs: timeout }) }
    return method === 'GET' ? client.prices({}, options) : client.buy({}, options)
  },
}
